import diagnostics from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { checkReplica, enterReaders, openReplica } from '#db/client/replica';
import { firstStepOf, OWN_STEPS } from '#domain/http/own-steps';
import { ownSlugsNot } from '#domain/http/reader-pages';
import { runEvery } from '#server/base/repeat';
import { knownGeneration } from '#server/cluster/own-node';

/** Delays the return to the replica after a change. */
const EVERY_MS = 250;

/** Read from the primary: not reader pages, or not cached (search counts in the database). */
const OTHERS = [...OWN_STEPS.keys(), ...ownSlugsNot('isKept')];

/** Reads readers' pages from the replica while it has all that this process shows, else from the primary. */
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
