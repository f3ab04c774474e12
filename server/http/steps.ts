import { continueOnceRead, leaveConnectionClean } from '#server/http/connection/clean-connections';
import { ignoreUpgrades } from '#server/http/connection/ignored-upgrades';
import { allowLongUploads } from '#server/http/connection/long-uploads';
import { recordBeforeClosing } from '#server/http/connection/recorded-views';
import { closeWhenStopping } from '#server/http/connection/stopping';
import { answerUnreadRequests } from '#server/http/errors/unread-requests';
import { wordErrors } from '#server/http/errors/worded-errors';
import { sendContentLength } from '#server/http/next/content-length';
import { answerKeptPages } from '#server/http/next/kept-pages';
import { noteReadersServer } from '#server/http/next/own-port';
import { answerUnchangedPage } from '#server/http/next/page-validators';
import { sendPlainPages } from '#server/http/next/plain-pages';
import { sendHeadersOnce } from '#server/http/next/single-headers';
import type { Pipeline, Step } from '#server/http/pipeline/pipeline';
import { refuseMalformed } from '#server/http/refusals/malformed-requests';
import { answerNowhereAlike } from '#server/http/refusals/nowhere';
import { refuseMethod } from '#server/http/refusals/refused-methods';
import { refusePosts } from '#server/http/refusals/refused-posts';
import { limitRenderings } from '#server/http/refusals/render-budget';
import { noteAskedPage } from '#server/http/request/asked-page';
import { believeOnlyOwnPages } from '#server/http/request/believed-headers';
import { dropInnerHeaders } from '#server/http/request/inner-headers';
import { leadToCanonical, readPlainAddress } from '#server/http/request/plain-addresses';
import { nameRequests } from '#server/http/request/request-id';
import { believeOnlyTrustedProxies } from '#server/http/request/trusted-proxies';
import { announceToCdn } from '#server/http/response/cdn-headers';
import { compressResponses } from '#server/http/response/compression';
import { forbidIndexing } from '#server/http/response/indexing';
import { sendChosenStatus } from '#server/http/response/response-status';
import { sendSecurityHeaders } from '#server/http/response/security-headers';
import { varyByEncoding } from '#server/http/response/variance';
import { measureRequests } from '#server/metrics/request-metrics';
import { cdnSettings } from '#server/settings/cdn';
import { internal } from '#server/settings/internal';
import { setting } from '#server/settings/settings';

/**
 * Everything done to a request before Next and to an answer on its way out, in this order.
 *
 * - A header on every answer is a `response` step in `server/http/response`: above `compressResponses` if it must be
 *   set before packing, else below.
 * - A refusal is an `answer` step in `server/http/refusals`; it passes `response`, too.
 * - `sendChosenStatus` sends a status that a page chooses, such as 404 or 410.
 *
 * In development nothing is cached and there is no build; Next reloads pages by an upgrade and by scripts that the
 * policy would block, and shows errors itself.
 */
export function portalPipeline(trace?: Step): Pipeline {
  const isProduction = internal('NODE_ENV') === 'production';
  const cdn = cdnSettings();
  const proxies = setting('TRUSTED_PROXIES');
  return {
    server: [
      noteReadersServer,
      recordBeforeClosing,
      continueOnceRead,
      answerUnreadRequests,
      allowLongUploads,
      ...(isProduction ? [ignoreUpgrades] : []),
    ],
    request: [
      readPlainAddress,
      dropInnerHeaders,
      nameRequests(proxies > 0),
      ...(trace ? [trace] : []),
      measureRequests(),
      believeOnlyTrustedProxies(proxies),
      believeOnlyOwnPages,
      noteAskedPage,
    ],
    answer: [
      refuseMalformed,
      leadToCanonical,
      ...(isProduction ? [refusePosts()] : []),
      refuseMethod,
      // A page in memory is free; addresses that lead nowhere share one, but each costs a lookup.
      ...(isProduction ? [answerKeptPages, limitRenderings(), answerNowhereAlike(), answerKeptPages] : []),
    ],
    response: [
      ...(cdn ? [announceToCdn(cdn.provider)] : []),
      ...(isProduction ? [sendPlainPages, wordErrors, answerUnchangedPage, compressResponses()] : []),
      varyByEncoding,
      sendContentLength,
      sendHeadersOnce,
      sendChosenStatus,
      ...(setting('INDEXING') ? [] : [forbidIndexing]),
      ...(isProduction ? [sendSecurityHeaders] : []),
      closeWhenStopping,
      leaveConnectionClean,
    ],
  };
}
