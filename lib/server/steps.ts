import { announceToEdge } from '#lib/edge/headers';
import { edgeSettings } from '#lib/edge/settings';
import { isIndexed, trustedProxies } from '#lib/env';
import { noteAskedPage } from '#lib/server/asked-page';
import { believeOnlyOwnPages } from '#lib/server/believed-headers';
import { continueOnceRead, leaveConnectionClean } from '#lib/server/clean-connections';
import { compressResponses } from '#lib/server/compression';
import { sendContentLength } from '#lib/server/content-length';
import { ignoreUpgrades } from '#lib/server/ignored-upgrades';
import { forbidIndexing } from '#lib/server/indexing';
import { dropInnerHeaders } from '#lib/server/inner-headers';
import { allowLongUploads } from '#lib/server/long-uploads';
import { refuseMalformed } from '#lib/server/malformed-requests';
import { answerNowhereAlike } from '#lib/server/nowhere';
import { answerUnchangedPage } from '#lib/server/page-validators';
import type { Pipeline, Step } from '#lib/server/pipeline';
import { leadToCanonical, readPlainAddress } from '#lib/server/plain-addresses';
import { refuseMethod } from '#lib/server/refused-methods';
import { refusePosts } from '#lib/server/refused-posts';
import { limitRenderings } from '#lib/server/render-budget';
import { nameRequests } from '#lib/server/request-id';
import { sendChosenStatus } from '#lib/server/response-status';
import { sendSecurityHeaders } from '#lib/server/security-headers';
import { sendLocationOnce } from '#lib/server/single-location';
import { closeWhenStopping } from '#lib/server/stopping';
import { believeOnlyTrustedProxies } from '#lib/server/trusted-proxies';
import { answerUnreadRequests } from '#lib/server/unread-requests';
import { wordErrors } from '#lib/server/worded-errors';
import { measureRequests } from '#lib/watch/request-metrics';

/**
 * All that is done to a request before Next hears of it, and to an answer on its way out: the order is read here and
 * nowhere else. `trace` makes a span of each request, where they are traced.
 */
export function portalPipeline(trace?: Step): Pipeline {
  const isProduction = process.env['NODE_ENV'] === 'production';
  const edge = edgeSettings();
  return {
    server: [
      continueOnceRead,
      answerUnreadRequests,
      allowLongUploads,
      ...(isProduction ? [ignoreUpgrades] : []), // in development Next reloads pages through one
    ],
    request: [
      readPlainAddress,
      dropInnerHeaders,
      nameRequests(trustedProxies() > 0),
      ...(trace ? [trace] : []),
      measureRequests(),
      believeOnlyTrustedProxies(trustedProxies()),
      believeOnlyOwnPages,
      noteAskedPage,
    ],
    answer: [refuseMalformed, leadToCanonical, refusePosts(), refuseMethod, limitRenderings(), answerNowhereAlike()],
    response: [
      ...(edge ? [announceToEdge(edge.provider)] : []),
      wordErrors,
      answerUnchangedPage,
      compressResponses(),
      sendContentLength,
      sendLocationOnce,
      sendChosenStatus,
      ...(isIndexed() ? [] : [forbidIndexing]),
      ...(isProduction ? [sendSecurityHeaders] : []),
      closeWhenStopping,
      leaveConnectionClean,
    ],
  };
}
