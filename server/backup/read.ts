import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { listKnownMigrations } from '#db/operation/migration-journal';
import {
  BACKUP_FORMAT,
  type BackupHeader,
  type BackupManifest,
  backupHeader,
  backupManifest,
  isPartName,
  UnusableBackup,
} from '#domain/operation/backup';
import { type Part, readArchive } from '#server/backup/archive';
import { openSum, sumLine, summed } from '#server/backup/hashing';
import { unseal } from '#server/backup/sealed-file';

export type BackupContent = { header: BackupHeader; manifest: BackupManifest };

/** Parts without a handler are skipped. */
type BackupTaker = {
  rows?(table: string, content: AsyncIterable<Uint8Array>): Promise<void>;
  file?(key: string, content: AsyncIterable<Uint8Array>, bytes: number): Promise<void>;
  secrets?(content: Buffer): Promise<void>;
};

/**
 * Reads a whole backup and checks every checksum. Throws UnusableBackup where it is damaged, foreign, or of a later
 * version; the caller must undo what `taker` took.
 */
export async function readBackup(file: string, key?: string, taker: BackupTaker = {}): Promise<BackupContent> {
  const parts = readArchive(await unseal(file, key));
  const first = await parts.next();
  if (first.done || first.value.name !== 'backup.json') throw new UnusableBackup('foreign');
  const header = readHeader(await readJson(first.value));
  await refuseNewer(header);

  const tables = new Map<string, ReturnType<typeof openSum>>();
  const media = { files: 0, bytes: 0, list: createHash('sha256') };
  let manifest: BackupManifest | undefined;
  for await (const part of parts) {
    if (manifest) throw new UnusableBackup('damaged', 'something stands after the manifest');
    if (!isPartName(part.name)) throw new UnusableBackup('damaged', `no backup has a ${part.name}`);
    const [kind, name = ''] = part.name.split('/');
    if (part.name === 'manifest.json') manifest = readManifest(await readJson(part));
    else if (part.name === 'secrets.json') await (taker.secrets ?? ignore)(await buffer(part.content));
    else if (kind === 'database') {
      const sum = tables.get(name) ?? openSum();
      tables.set(name, sum);
      await take(sum, part, (content) => taker.rows?.(name, content));
    } else if (kind === 'media') {
      const sum = openSum();
      await take(sum, part, (content) => taker.file?.(part.name.slice('media/'.length), content, part.bytes));
      const { sha256, bytes } = sum.end();
      media.list.update(sumLine(sha256, part.name));
      media.files += 1;
      media.bytes += bytes;
    }
  }
  if (!manifest) throw new UnusableBackup('damaged', 'the end is missing');
  const found = {
    tables: manifest.tables.map(({ name, columns }) => {
      const { lines, bytes, sha256 } = (tables.get(name) ?? openSum()).end();
      return { name, columns, rows: lines, bytes, sha256 };
    }),
    media: { files: media.files, bytes: media.bytes, sha256: media.list.digest('hex') },
  };
  const told = { tables: manifest.tables, media: manifest.media };
  if (JSON.stringify(found) !== JSON.stringify(backupTold(told))) throw new UnusableBackup('damaged', 'a sum differs');
  return { header, manifest };
}

const ignore = async () => {};

/** Keys in the order of `found`. */
function backupTold({ tables, media }: Pick<BackupManifest, 'tables' | 'media'>) {
  return {
    tables: tables.map(({ name, columns, rows, bytes, sha256 }) => ({ name, columns, rows, bytes, sha256 })),
    media: { files: media.files, bytes: media.bytes, sha256: media.sha256 },
  };
}

function readHeader(value: unknown): BackupHeader {
  const header = backupHeader.safeParse(value);
  if (!header.success) throw new UnusableBackup('foreign');
  if (header.data.format > BACKUP_FORMAT) throw new UnusableBackup('newer', header.data.version);
  return header.data;
}

function readManifest(value: unknown): BackupManifest {
  const manifest = backupManifest.safeParse(value);
  if (!manifest.success) throw new UnusableBackup('damaged', 'the manifest is none');
  return manifest.data;
}

/** Migrations only go forward. */
async function refuseNewer({ migrations, version }: BackupHeader): Promise<void> {
  const known = new Set(await listKnownMigrations());
  if (migrations.some(({ at }) => !known.has(at))) throw new UnusableBackup('newer', version);
}

async function take(
  sum: ReturnType<typeof openSum>,
  part: Part,
  taker: (content: AsyncIterable<Uint8Array>) => Promise<void> | undefined,
): Promise<void> {
  const content = summed(part.content, sum);
  await taker(content);
  for await (const _ of content);
}

async function readJson(part: Part): Promise<unknown> {
  const text = (await buffer(part.content)).toString();
  try {
    return JSON.parse(text);
  } catch {
    throw new UnusableBackup('damaged', `${part.name} is no JSON`);
  }
}
