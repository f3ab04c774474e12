import diagnostics from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { checkReplica, enterReaders, openReplica } from '#db/client/replica';
import { ownSlugsNot } from '#domain/http/reader-pages';
import { runEvery } from '#server/base/repeat';
import { knownGeneration } from '#server/cluster/following';

/** How soon after a change readers' pages come from the replica again. */
const EVERY_MS = 250;

/** Beginnings of what is no reader's page: desk, sign-in, preview, own pages that are not kept (search counts in the database), machines' addresses. */
const OTHERS = ['api', '_next', 'media', 'dashboard', 'dang-nhap', 'xem-truoc', ...ownSlugsNot('isKept')];

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
  const [, first = ''] = path.split('/');
  return (method === 'GET' || method === 'HEAD') && !path.includes('.') && !OTHERS.includes(first);
}
