import { setting } from '#server/settings/settings';

/** A bucket of an S3-compatible store, as the operator has set it. */
export type BucketSettings = {
  bucket: string;
  /** Undefined at Amazon itself. */
  endpoint: string | undefined;
  region: string;
  /** Undefined where the client finds them by itself: a role of the machine, or Amazon's own variables. */
  credentials: { accessKeyId: string; secretAccessKey: string } | undefined;
  /** Whether the bucket's name stands in the path instead of the host's name. */
  forcePathStyle: boolean;
};

/** For a store that does not care. */
const ANY_REGION = 'us-east-1';

/** The bucket that `S3_BUCKET` names; undefined where media lie on the disk. */
export function bucketSettings(): BucketSettings | undefined {
  const bucket = setting('S3_BUCKET');
  if (!bucket) return undefined;
  const endpoint = setting('S3_ENDPOINT');
  const [accessKeyId, secretAccessKey] = [setting('S3_ACCESS_KEY_ID'), setting('S3_SECRET_ACCESS_KEY')];
  return {
    bucket,
    endpoint,
    region: setting('S3_REGION') ?? ANY_REGION,
    credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined,
    forcePathStyle: setting('S3_FORCE_PATH_STYLE') ?? endpoint !== undefined,
  };
}
