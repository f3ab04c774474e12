import cluster from 'node:cluster';
import { hostname } from 'node:os';
import { internal } from '#server/settings/internal';
import { setting } from '#server/settings/settings';

/** Where uploads and the embedded database lie. */
export function dataFolder(): string {
  return setting('DATA_DIR');
}

/** What the portal signs with; the start sets it where the operator does not. */
export function portalSecret(): string {
  const secret = setting('NEXTAUTH_SECRET');
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set');
  return secret;
}

/** What tells this process from the others of the portal, in metrics, logs and alarms. */
export function instanceName(): string {
  const name = setting('INSTANCE_NAME') ?? `${hostname()}:${setting('PORT')}`;
  const worker = workerNumber();
  return worker === undefined ? name : `${name}/${worker}`;
}

/** Which of several processes behind one port this is; undefined where it is the only one. */
function workerNumber(): number | undefined {
  const number = Number(internal('WORKER_NUMBER') ?? cluster.worker?.id);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

/** How long a stopping server still answers while it says that it is not ready, in milliseconds. */
export function shutdownDelayMs(): number {
  return setting('SHUTDOWN_DELAY_SECONDS') * 1000;
}
