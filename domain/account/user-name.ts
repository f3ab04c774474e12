import { fold } from '#domain/base/text';

/** Each letter is followed by the Latin letter that it looks like. */
const LOOK_ALIKES = 'аaвbсcеeһhіiјjкkмmнhоoрpѕsтtуyхxԁdԛqԝwαaβbεeηnιiκkνvοoρpτtυuχxıiɩiɑaɡg0o1l';

const latin = new Map(LOOK_ALIKES.match(/../gu)?.map((pair) => [pair[0] ?? '', pair[1] ?? '']));

/** Equal for names that readers cannot tell apart: ignores case, marks, spaces, signs and look-alikes. */
export function nameKey(name: string): string {
  const letters = fold(name).replace(/[^\p{L}\p{N}]/gu, '');
  const key = [...letters].map((letter) => latin.get(letter) ?? letter).join('');
  return (key || name.trim()).replaceAll('i', 'l');
}
