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

/** What is wrong with the settings, in words for the operator. */
export class StorageSettingError extends Error {}

type Environment = Record<string, string | undefined>;

/** For a store that does not care. */
const ANY_REGION = 'us-east-1';

const ALONE = ['S3_ENDPOINT', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'];
const SWITCH = new Map([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
]);

/** The bucket that `S3_BUCKET` names; undefined where media lie on the disk. Throws `StorageSettingError` where it cannot be used. */
export function bucketSettings(env: Environment = process.env): BucketSettings | undefined {
  const { S3_BUCKET: bucket } = env;
  if (!bucket) {
    const alone = ALONE.find((name) => env[name]);
    if (alone) throw new StorageSettingError(`${alone} cần thêm S3_BUCKET. (${alone} needs S3_BUCKET)`);
    return undefined;
  }
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]$/.test(bucket))
    throw new StorageSettingError(`S3_BUCKET=${bucket} không phải là tên bucket. (not the name of a bucket)`);
  const endpoint = endpointOf(env);
  return {
    bucket,
    endpoint,
    region: regionOf(env, endpoint),
    credentials: credentialsOf(env),
    forcePathStyle: pathStyleOf(env) ?? endpoint !== undefined,
  };
}

function endpointOf({ S3_ENDPOINT: endpoint }: Environment): string | undefined {
  if (!endpoint) return undefined;
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  const isPlain = url && /^https?:$/.test(url.protocol) && !url.username && !url.search && !url.hash;
  // The address is not repeated: a password may stand in it.
  if (!isPlain)
    throw new StorageSettingError(
      'S3_ENDPOINT phải có dạng https://máy[:cổng], không kèm tên và mật khẩu. (S3_ENDPOINT must be a web address, without a name and password)',
    );
  return url.href;
}

function regionOf({ S3_REGION: region }: Environment, endpoint: string | undefined): string {
  if (!region && !endpoint)
    throw new StorageSettingError(
      'S3_BUCKET cần thêm S3_ENDPOINT, hoặc S3_REGION nếu là Amazon. (S3_BUCKET needs S3_ENDPOINT, or S3_REGION at Amazon)',
    );
  if (region && !/^[A-Za-z0-9-]+$/.test(region))
    throw new StorageSettingError(`S3_REGION=${region} không phải là tên vùng. (not the name of a region)`);
  return region || ANY_REGION;
}

function credentialsOf({ S3_ACCESS_KEY_ID: id, S3_SECRET_ACCESS_KEY: secret }: Environment) {
  if (!id && !secret) return undefined;
  if (id && secret) return { accessKeyId: id, secretAccessKey: secret };
  throw new StorageSettingError(
    'S3_ACCESS_KEY_ID và S3_SECRET_ACCESS_KEY phải đi cùng nhau. (S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go together)',
  );
}

function pathStyleOf({ S3_FORCE_PATH_STYLE: text }: Environment): boolean | undefined {
  if (!text) return undefined;
  const isForced = SWITCH.get(text);
  if (isForced === undefined)
    throw new StorageSettingError('S3_FORCE_PATH_STYLE phải là 0 hoặc 1. (S3_FORCE_PATH_STYLE must be 0 or 1)');
  return isForced;
}
