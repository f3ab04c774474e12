import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSound } from '#server/decoding/sound';
import { typeOf } from '#server/decoding/type';

/** As an upload is looked at, by nothing but its content: a sound, a reason, or the type of what is none. */
export async function judged(content: Uint8Array) {
  const folder = mkdtempSync(path.join(tmpdir(), 'cong-tin-sound-'));
  try {
    const file = path.join(folder, 'x');
    writeFileSync(file, content);
    const type = await typeOf(file);
    if (type === undefined) return 'unknown';
    const sound = readSound(file, type);
    if (!sound.ok) return sound.reason;
    return sound.value ?? type;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
