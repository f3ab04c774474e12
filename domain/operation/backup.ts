import { z } from 'zod';
import { dayOf, isoInVietnam } from '#domain/base/calendar';

/** An unknown layout is refused. */
export const BACKUP_FORMAT = 1;

/**
 * Tables not backed up. An ended session must not come alive again. What tells readers apart is promised to be gone
 * after midnight, and where users signed in from after days, so no backup may hold either. The rest is transient.
 */
export const LEFT_OUT = [
  'alarms',
  'backups',
  'content_changes',
  'content_generation',
  'edge_caches',
  'edge_purges',
  'known_browsers',
  'nodes',
  'presences',
  'previews',
  'rate_limits',
  'rating_keys',
  'sessions',
  'sign_in_events',
  'visitor_origins',
  'visitors',
  'visit_salts',
];

/** First in a backup. */
export const backupHeader = z.object({
  product: z.literal('cong-tin'),
  format: z.number(),
  version: z.string(),
  createdAt: z.iso.datetime(),
  /** In the database's order, oldest first; `at` in milliseconds. */
  migrations: z.array(z.object({ hash: z.string(), at: z.number() })).min(1),
});
export type BackupHeader = z.infer<typeof backupHeader>;

/** Valid without quotes in PostgreSQL: they become part of statements. */
const identifier = z.string().regex(/^[a-z_][a-z0-9_]*$/);

/** All that may follow the header; no other name may choose where a file is written. */
const PART_NAME =
  /^(?:manifest\.json|secrets\.json|database\/[a-z_][a-z0-9_]*\/\d+\.copy|media\/[0-9a-f]{64}\/[a-z0-9][a-z0-9.-]*)$/;

export const isPartName = (name: string) => PART_NAME.test(name);

const figures = { bytes: z.number(), sha256: z.string() };

/** Last in a backup: written when all has been read. */
export const backupManifest = z.object({
  tables: z.array(z.object({ name: identifier, columns: z.array(identifier), rows: z.number(), ...figures })),
  sequences: z.array(z.object({ name: identifier, value: z.string().regex(/^-?\d+$/), isCalled: z.boolean() })),
  /** `sha256` is of the file list as `sha256sum` prints it, in backup order. */
  media: z.object({ files: z.number(), ...figures }),
  /** The library still lists these files, but they were not there. */
  missing: z.array(z.string()),
  /** Ids of records deleted, with their files, after the rows were read. */
  deletedMedia: z.array(z.number()),
  hasSecrets: z.boolean(),
});
export type BackupManifest = z.infer<typeof backupManifest>;

export type BackupRefusal = 'foreign' | 'damaged' | 'key_needed' | 'wrong_key' | 'newer';

export class UnusableBackup extends Error {
  readonly reason: BackupRefusal;
  constructor(reason: BackupRefusal, detail = '') {
    super(detail || reason);
    this.reason = reason;
  }
}

/** `cong-tin-2026-11-25-020000.tar.zst`, in Vietnam's time; `.age` if encrypted. */
export function backupFileName(at: Date, isEncrypted: boolean): string {
  return `cong-tin-${dayOf(at)}-${isoInVietnam(at).slice(11, 19).replaceAll(':', '')}.tar.zst${isEncrypted ? '.age' : ''}`;
}
