import { expect, test } from 'vitest';
import { answeredWith, statusOf } from '#domain/http/kept-status';

test('a page asks by an attribute; a text that quotes it does not', () => {
  const [[name, status] = []] = Object.entries(answeredWith(410));
  expect(statusOf(`<div class="py-6" ${name}="${status}">`)).toBe(410);
  expect(statusOf(`<div class="py-6" ${name}="404">`)).toBe(404);
  expect(statusOf(`<div class="py-6" ${name}="200">`)).toBe(undefined);
  expect(statusOf(`<p>a ${name}=&quot;${status}&quot;</p><script>"\\" ${name}=\\"${status}\\""</script>`)).toBe(
    undefined,
  );
});
