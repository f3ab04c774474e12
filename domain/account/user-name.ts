import { fold } from '#domain/base/text';

/** Letters of other scripts that look like Latin ones, each beside the one it looks like. */
const LOOK_ALIKES = 'аaвbсcеeһhіiјjкkмmнhоoрpѕsтtуyхxԁdԛqԝwαaβbεeηnιiκkνvοoρpτtυuχxıiɩiɑaɡg0o1l';

const latin = new Map(LOOK_ALIKES.match(/../gu)?.map((pair) => [pair[0] ?? '', pair[1] ?? '']));

/** What a display name comes down to for a reader: without case, marks, spaces and signs, in letters that look the same. */
export function nameKey(name: string): string {
  const letters = fold(name).replace(/[^\p{L}\p{N}]/gu, '');
  const key = [...letters].map((letter) => latin.get(letter) ?? letter).join('');
  return (key || name.trim()).replaceAll('i', 'l');
}
