import diagnostics from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { checkReplica, enterReaders, openReplica } from '#db/client/replica';
import { firstStepOf, OWN_STEPS } from '#domain/http/own-steps';
import { ownSlugsNot } from '#domain/http/reader-pages';
import { runEvery } from '#server/base/repeat';
import { knownGeneration } from '#server/cluster/following';

/** How soon after a change readers' pages come from the replica again. */
const EVERY_MS = 250;

/** First steps of what comes from the primary: what is no reader's page, or is not kept (search counts in the database). */
const OTHERS = [...OWN_STEPS.keys(), ...ownSlugsNot('isKept')];

/** Has readers' pages read from the replica at `url` while it has all that this process shows, else from the primary. */
export function readPagesFromReplica(url: string): void {
  openReplica(url, knownGeneration);
  diagnostics.subscribe('http.server.request.start', (message) => {
    const { method, url: target } = (message as { request: IncomingMessage }).request;
    enterReaders(isReaderPage(method, target));
  });
  runEvery(EVERY_MS, 'replica, readers’ pages come from the primary', checkReplica);
}

export function isReaderPage(method: string | undefined, target = ''): boolean {
  const [path = ''] = target.split('?');
  return (method === 'GET' || method === 'HEAD') && !path.includes('.') && !OTHERS.includes(firstStepOf(path));
}
