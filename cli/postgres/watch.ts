import path from 'node:path';
import { readPostmaster } from '#cli/lifetime/postmaster';
import type { EmbeddedPostgres } from '#cli/postgres/embedded-postgres';
import { reasonInLog, turnOver } from '#cli/postgres/log';

const EVERY_MS = 500;
/**
 * A minute in all. The children of a killed server hold its memory until they notice. Meanwhile readers get cached
 * pages, and views wait that the portal's end would lose.
 */
const PAUSES_MS = [500, 1000, 2000, 4000, 8000, 15_000, 30_000];
/** A server that dies more often stays down. */
const MOST_DEATHS = 5;
const DEATHS_WITHIN_MS = 10 * 60_000;

type Watch = { lost: Promise<string>; end(): void };

/** Restarts a dead database and rotates its log. `lost` resolves with the reason once restarting has failed. */
export function watchPostgres(postgres: EmbeddedPostgres): Watch {
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  const deaths: number[] = [];
  const lost = new Promise<string>((resolve) => {
    const look = async () => {
      turnOver(path.join(postgres.data, 'server.log'));
      if (!readPostmaster(postgres.data)) {
        const reason = await revive(postgres, deaths, () => isOver);
        if (reason !== undefined) return resolve(reason);
      }
      if (!isOver) timer = setTimeout(look, EVERY_MS);
    };
    timer = setTimeout(look, EVERY_MS);
  });
  return {
    lost,
    end() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}

/** Undefined where the database runs again. */
async function revive(
  postgres: EmbeddedPostgres,
  deaths: number[],
  isOver: () => boolean,
): Promise<string | undefined> {
  deaths.push(performance.now());
  const recent = deaths.filter((at) => at > performance.now() - DEATHS_WITHIN_MS).length;
  let reason = reasonInLog(path.join(postgres.data, 'server.log')) ?? '';
  if (recent > MOST_DEATHS) return reason || `${recent} lần trong mười phút (times in ten minutes)`;
  for (const pause of PAUSES_MS) {
    if (isOver()) return undefined;
    console.warn('⚠ PostgreSQL dừng ngoài ý muốn: đang khởi động lại… (the database ended; starting it again)');
    await new Promise((resolve) => setTimeout(resolve, pause));
    try {
      if (isOver()) return undefined;
      await postgres.restart();
      console.warn('  PostgreSQL đã chạy lại. (the database runs again)');
      return undefined;
    } catch (error) {
      reason = (error as Error).message;
    }
  }
  return reason;
}
