import { readFileSync } from 'node:fs';
import { Failure } from '#cli/base/failure';

/** Settings that hold a secret, or an address with one in it. */
export const SECRETS = [
  'ALARM_WEBHOOK',
  'BACKUP_KEY',
  'CDN_PURGE_SECRET',
  'CLOUDFLARE_API_TOKEN',
  'DATABASE_REPLICA_URL',
  'DATABASE_URL',
  'FASTLY_API_TOKEN',
  'METRICS_TOKEN',
  'NEXTAUTH_SECRET',
  'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY',
  'OTEL_EXPORTER_OTLP_HEADERS',
  'REDIS_URL',
  'S3_SECRET_ACCESS_KEY',
  'SMTP_URL',
] as const;

/**
 * Sets each of these settings for which there is a `NAME_FILE`, from that file without the line's end: container engines
 * and systemd hand secrets over as files. Fails where both are set, or the file cannot be read.
 */
export function readSecretFiles(env: NodeJS.ProcessEnv = process.env): void {
  for (const name of SECRETS) {
    const file = env[`${name}_FILE`];
    if (!file) continue;
    if (env[name]) throw new Failure(`Chỉ đặt một trong hai: ${name} hoặc ${name}_FILE. (set only one of the two)`);
    env[name] = read(name, file);
    // Whatever is started from here has the setting itself.
    delete env[`${name}_FILE`];
  }
}

function read(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Failure(`Không đọc được ${name}_FILE=${file} (${code}). (cannot be read)`);
  }
}
