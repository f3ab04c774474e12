import cluster from 'node:cluster';
import { hostname } from 'node:os';
import { internal } from '#server/settings/internal';
import { setting } from '#server/settings/settings';

/** Holds uploads and the embedded database. */
export function dataFolder(): string {
  return setting('DATA_DIR');
}

/** The start sets it where the operator does not. */
export function portalSecret(): string {
  const secret = setting('NEXTAUTH_SECRET');
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set');
  return secret;
}

/** For metrics, logs and alarms. */
export function instanceName(): string {
  const name = setting('INSTANCE_NAME') ?? `${hostname()}:${setting('PORT')}`;
  const worker = workerNumber();
  return worker === undefined ? name : `${name}/${worker}`;
}

/** Among the processes on one port; undefined for a single one. */
function workerNumber(): number | undefined {
  const number = Number(internal('WORKER_NUMBER') ?? cluster.worker?.id);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

/** How long a stopping server answers while not ready. */
export function shutdownDelayMs(): number {
  return setting('SHUTDOWN_DELAY_SECONDS') * 1000;
}
