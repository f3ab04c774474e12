import { readHealth } from '#server/health/health';
import { isOperator } from '#server/health/operator';
import { findUnready } from '#server/health/ready';
import { isStopping } from '#server/http/connection/stopping';
import { instanceName } from '#server/settings/process';

const HEADERS = { 'cache-control': 'no-store' };

export function answerLive(): Response {
  return Response.json({ status: 'live' }, { headers: HEADERS });
}

/** Whether readers may be sent here; cached pages need no database. */
export function answerServing(): Response {
  return isStopping()
    ? Response.json({ status: 'stopping' }, { status: 503, headers: HEADERS })
    : Response.json({ status: 'serving' }, { headers: HEADERS });
}

/** For load balancers: 200, or 503 with the reasons (`Unready`). */
export async function answerReady(): Promise<Response> {
  return answer(await findUnready());
}

/** For an operator also each part, with `finding` for machines and text for people. */
export async function answerHealth(request: Request): Promise<Response> {
  const reasons = await findUnready();
  if (!isOperator(request)) return answer(reasons);
  const parts = await readHealth();
  return answer(reasons, { instance: instanceName(), upSeconds: Math.floor(process.uptime()), parts });
}

function answer(reasons: string[], details = {}): Response {
  const isReady = reasons.length === 0;
  const body = { status: isReady ? 'ready' : 'not_ready', live: true, ready: isReady, reasons, ...details };
  return Response.json(body, { status: isReady ? 200 : 503, headers: HEADERS });
}
