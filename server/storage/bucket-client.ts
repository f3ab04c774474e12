import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { S3Client } from '@aws-sdk/client-s3';
import type { BucketSettings } from '#server/settings/storage';

type Sdk = typeof import('@aws-sdk/client-s3');

/** Timeout of a connection, for each of two attempts. */
const CONNECT_MS = 2_000;
const ATTEMPTS = 2;

const silent = () => {};

/**
 * Loaded on first use, since it takes some 40 MB. Connections are unlimited, as each slow reader holds one. Checksum
 * trailers, unknown to other stores, are off; content in memory is signed with its SHA-256, which every store checks.
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
      // A paused video leaves its connection idle; `bucket` has timeouts of its own.
      socketTimeout: 0,
      httpAgent: new HttpAgent(agent),
      httpsAgent: new HttpsAgent(agent),
    },
    logger: { trace: silent, debug: silent, info: silent, warn: silent, error: silent },
  });
  return { sdk, client };
}
