import path from 'node:path';
import postgres from 'postgres';
import { DatabaseNewerThanCode, migrateDatabase, RestorationUnfinished } from '#db/migrate';
import { dataFolder } from '#lib/env';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#scripts/embedded-postgres';
import { Failure } from '#scripts/failure';
import { loadSecrets } from '#scripts/secrets';

/**
 * Sets `DATABASE_URL` to a migrated database: the operator's, or the embedded one where none is named. Gives the embedded
 * server where this process started it and so must stop it.
 */
export async function openDatabase(): Promise<EmbeddedPostgres | undefined> {
  const embedded = await joinDatabase();
  try {
    await migrate(process.env['DATABASE_URL'] ?? '');
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
  return embedded;
}

/** Sets `DATABASE_URL` likewise, but leaves the database as it is: for what must work before an update, too. */
export async function joinDatabase(): Promise<EmbeddedPostgres | undefined> {
  const embedded = process.env['DATABASE_URL'] ? undefined : await startOwn();
  return embedded?.isOurs ? embedded : undefined;
}

async function startOwn(): Promise<EmbeddedPostgres> {
  const folder = path.join(dataFolder(), 'postgres');
  const embedded = await startEmbeddedPostgres({ folder, password: loadSecrets().database });
  process.env['DATABASE_URL'] = embedded.url;
  return embedded;
}

async function migrate(url: string): Promise<void> {
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
