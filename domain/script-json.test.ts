import { expect, test } from 'vitest';
import { scriptJson } from '#domain/script-json';

test('no value ends the script, and all of it is read back', () => {
  const value = { headline: '</script><!--<script>alert(1)//&amp;' };
  expect(scriptJson(value)).not.toMatch(/[<>&]/);
  expect(JSON.parse(scriptJson(value))).toEqual(value);
});
