import type { IncomingMessage } from 'node:http';
import { processWide } from '#domain/base/process-wide';
import { hitOf } from '#domain/visits/hit';
import { hasCdn } from '#server/settings/cdn';
import { createVisitBuffer } from '#server/visits/buffer';
import { recordBatch } from '#server/visits/recording';

const views = processWide('kept views', () => ({
  buffer: createVisitBuffer({ send: (batch) => recordBatch('kept', batch) }),
  last: Promise.resolve(),
}));

/** Counts views answered before Next; the middleware counts the others. None behind a shared cache. */
export function countKeptView({ headers, method = 'GET' }: IncomingMessage, path: string): void {
  if (hasCdn()) return;
  const cookies = (headers.cookie ?? '').split(/; */);
  const cookie = (name: string) => cookies.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1);
  const header = (name: string) => headers[name]?.toString();
  views.last = views.buffer.add(hitOf({ path, method, header, cookie }));
}

/** Settles when all are recorded or given up. */
export function keptViewsRecorded(): Promise<void> {
  return views.last;
}
