import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { S3Client } from '@aws-sdk/client-s3';
import type { BucketSettings } from '#server/settings/storage';

type Sdk = typeof import('@aws-sdk/client-s3');

/** A connection that is not made by then is tried once more, and then given up. */
const CONNECT_MS = 2_000;
const ATTEMPTS = 2;

const silent = () => {};

/**
 * The official client of a bucket, loaded when it is first needed: it takes some 40 MB. It knows no limit of connections, since each
 * reader who takes long over a file holds one. What stores other than Amazon's do not know is left out: checksums in
 * trailers. A content that is at hand is signed with its SHA-256, which every store holds it against.
 */
export function openBucketClient(settings: BucketSettings) {
  let opened: Promise<{ sdk: Sdk; client: S3Client }> | undefined;
  return () => {
    opened ??= open(settings);
    return opened;
  };
}

async function open({ endpoint, region, credentials, forcePathStyle }: BucketSettings) {
  const sdk = await import('@aws-sdk/client-s3');
  const agent = { keepAlive: true, maxSockets: Number.POSITIVE_INFINITY };
  const client = new sdk.S3Client({
    region,
    forcePathStyle,
    ...(endpoint ? { endpoint } : {}),
    ...(credentials ? { credentials } : {}),
    maxAttempts: ATTEMPTS,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: CONNECT_MS,
      // A reader who pauses a video leaves the connection idle; `bucket` watches what is waited for.
      socketTimeout: 0,
      httpAgent: new HttpAgent(agent),
      httpsAgent: new HttpsAgent(agent),
    },
    logger: { trace: silent, debug: silent, info: silent, warn: silent, error: silent },
  });
  return { sdk, client };
}
