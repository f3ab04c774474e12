import { setting } from '#server/settings/settings';

export type BucketSettings = {
  bucket: string;
  /** Undefined at Amazon. */
  endpoint: string | undefined;
  region: string;
  /** Undefined where the client finds them: the machine's role, or Amazon's variables. */
  credentials: { accessKeyId: string; secretAccessKey: string } | undefined;
  /** The bucket's name is in the path, not in the host. */
  forcePathStyle: boolean;
};

/** For stores without regions. */
const ANY_REGION = 'us-east-1';

/** Undefined where media lie on the disk. */
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
