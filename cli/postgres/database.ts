import path from 'node:path';
import postgres from 'postgres';
import { Failure } from '#cli/base/failure';
import { withBallast } from '#cli/data/ballast';
import { refuseMissingDatabase } from '#cli/data/installation';
import { loadSecrets } from '#cli/data/secrets';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#cli/postgres/embedded-postgres';
import { DatabaseNewerThanCode, migrateDatabase, RestorationUnfinished } from '#db/operation/migrate';
import { dataFolder } from '#server/settings/process';
import { assignSetting, setting } from '#server/settings/settings';

/** SQLSTATE invalid_password. */
const WRONG_PASSWORD = '28P01';

/**
 * Sets `DATABASE_URL` to a migrated database: the operator's, or the embedded one. The caller must stop the embedded
 * server.
 */
export async function openDatabase(): Promise<EmbeddedPostgres | undefined> {
  const embedded = await joinDatabase();
  try {
    await migrate(setting('DATABASE_URL') ?? '', embedded !== undefined);
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
  return embedded;
}

/** Sets `DATABASE_URL` without migrating, for commands that must work before an update. */
export async function joinDatabase({ mayBeNew = false } = {}): Promise<EmbeddedPostgres | undefined> {
  if (setting('DATABASE_URL')) return undefined;
  if (!mayBeNew) refuseMissingDatabase();
  const folder = path.join(dataFolder(), 'postgres');
  const password = loadSecrets().database;
  const embedded = await withBallast(() => startEmbeddedPostgres({ folder, password }));
  assignSetting('DATABASE_URL', embedded.url);
  return { ...embedded, restart: () => withBallast(embedded.restart) };
}

async function migrate(url: string, isEmbedded: boolean): Promise<void> {
  try {
    await migrateDatabase(url);
  } catch (error) {
    if (error instanceof DatabaseNewerThanCode) {
      throw new Failure(
        'Cơ sở dữ liệu mới hơn mã nguồn này: hãy chạy phiên bản mới của Cổng Tin, hoặc khôi phục bản sao lưu cũ.',
      );
    }
    if (error instanceof RestorationUnfinished) {
      throw new Failure(
        'Cơ sở dữ liệu này đang được khôi phục dở dang: chạy lại npm run restore TỆP. (a restoration was cut off: run it again)',
      );
    }
    if ((error as { code?: string }).code === WRONG_PASSWORD && isEmbedded) {
      throw new Failure(
        `Mật khẩu trong ${path.resolve(dataFolder())}/secrets.json không phải của cơ sở dữ liệu ở đó: khôi phục tệp này từ bản sao lưu. (the secrets are not those of the database)`,
      );
    }
    if (error instanceof postgres.PostgresError || isConnectionError(error)) {
      throw new Failure(`Không mở được cơ sở dữ liệu ở DATABASE_URL (${withoutPassword(url)}): ${reasonOf(error)}`);
    }
    throw error;
  }
}

function isConnectionError(error: unknown): boolean {
  return error instanceof Error && ('code' in error || error instanceof TypeError);
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return message || code || String(error);
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/([^:@/]+):[^@]*@/, '//$1:***@');
}
