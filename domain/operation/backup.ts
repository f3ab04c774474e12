import { z } from 'zod';
import { dayOf, isoInVietnam } from '#domain/base/calendar';

/** Of the file's layout; one that this code does not know is refused. */
export const BACKUP_FORMAT = 1;

/**
 * Tables whose rows are not carried over. A session that was ended since must not come alive again, and what tells one
 * reader from another is promised to be gone after midnight, and who signed in from where after days, so neither must lie in a
 * backup; the rest is of the moment.
 */
export const LEFT_OUT = [
  'alarms',
  'backups',
  'content_generation',
  'edge_caches',
  'edge_purges',
  'known_browsers',
  'nodes',
  'presences',
  'previews',
  'rate_limits',
  'sessions',
  'sign_in_events',
  'visitor_origins',
  'visitors',
  'visit_salts',
];

/** What stands first in a backup: what it is, and which schema its rows are of. */
export const backupHeader = z.object({
  product: z.literal('cong-tin'),
  format: z.number(),
  version: z.string(),
  createdAt: z.iso.datetime(),
  /** As the database lists them, the oldest first; `at` is when one was made, in milliseconds. */
  migrations: z.array(z.object({ hash: z.string(), at: z.number() })).min(1),
});
export type BackupHeader = z.infer<typeof backupHeader>;

/** As PostgreSQL takes them without quotes: they become part of statements. */
const identifier = z.string().regex(/^[a-z_][a-z0-9_]*$/);

/** All that a backup may hold after its header; no other name may choose where on a disk a file is put. */
const PART_NAME =
  /^(?:manifest\.json|secrets\.json|database\/[a-z_][a-z0-9_]*\/\d+\.copy|media\/[0-9a-f]{64}\/[a-z0-9][a-z0-9.-]*)$/;

export const isPartName = (name: string) => PART_NAME.test(name);

const figures = { bytes: z.number(), sha256: z.string() };

/** What stands last: how much of everything there is. It can be written only when all has been read. */
export const backupManifest = z.object({
  tables: z.array(z.object({ name: identifier, columns: z.array(identifier), rows: z.number(), ...figures })),
  sequences: z.array(z.object({ name: identifier, value: z.string().regex(/^-?\d+$/), isCalled: z.boolean() })),
  /** The sum is that of the list of files as `sha256sum` prints it, in the order in which they stand here. */
  media: z.object({ files: z.number(), ...figures }),
  /** Files of the library that were not there to be read, and that the library still lists. */
  missing: z.array(z.string()),
  /** Ids of the library's records that were deleted, with their files, after the rows had been read. */
  deletedMedia: z.array(z.number()),
  hasSecrets: z.boolean(),
});
export type BackupManifest = z.infer<typeof backupManifest>;

/** Why a file cannot be restored. */
export type BackupRefusal = 'foreign' | 'damaged' | 'key_needed' | 'wrong_key' | 'newer';

export class UnusableBackup extends Error {
  readonly reason: BackupRefusal;
  constructor(reason: BackupRefusal, detail = '') {
    super(detail || reason);
    this.reason = reason;
  }
}

/** `cong-tin-2026-11-25-020000.tar.zst`, by the clock in Vietnam; `.age` where it is encrypted. */
export function backupFileName(at: Date, isEncrypted: boolean): string {
  return `cong-tin-${dayOf(at)}-${isoInVietnam(at).slice(11, 19).replaceAll(':', '')}.tar.zst${isEncrypted ? '.age' : ''}`;
}
