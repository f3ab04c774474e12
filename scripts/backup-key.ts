import { Failure } from '#scripts/failure';

const SHORTEST_KEY = 12;

/** The passphrase of `BACKUP_KEY`; undefined where backups are not encrypted. */
export function backupKey(): string | undefined {
  const key = process.env['BACKUP_KEY'];
  if (!key) return undefined;
  if (key.length < SHORTEST_KEY)
    throw new Failure(`BACKUP_KEY phải có ít nhất ${SHORTEST_KEY} ký tự. (BACKUP_KEY is too short)`);
  return key;
}
