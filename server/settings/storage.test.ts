import { expect, test } from 'vitest';
import { bucketSettings, StorageSettingError } from '#server/settings/storage';

const KEY = { S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'secret' };

test('without a bucket media lie on the disk', () => {
  expect(bucketSettings({})).toBeUndefined();
  expect(bucketSettings({ S3_BUCKET: '', S3_ENDPOINT: '' })).toBeUndefined();
});

test('a store of one’s own is reached by path, in any region; Amazon by the host', () => {
  expect(bucketSettings({ S3_BUCKET: 'anh', S3_ENDPOINT: 'https://s3.agency.vn:9000', ...KEY })).toEqual({
    bucket: 'anh',
    endpoint: 'https://s3.agency.vn:9000/',
    region: 'us-east-1',
    credentials: { accessKeyId: 'id', secretAccessKey: 'secret' },
    forcePathStyle: true,
  });
  expect(bucketSettings({ S3_BUCKET: 'anh', S3_REGION: 'ap-southeast-1' })).toEqual({
    bucket: 'anh',
    endpoint: undefined,
    region: 'ap-southeast-1',
    credentials: undefined,
    forcePathStyle: false,
  });
  const style = { S3_BUCKET: 'anh', S3_ENDPOINT: 'http://a', S3_FORCE_PATH_STYLE: '0' };
  expect(bucketSettings(style)?.forcePathStyle).toBe(false);
});

test.each([
  ['a key without a bucket', { ...KEY }, /S3_ACCESS_KEY_ID needs S3_BUCKET/],
  ['an address without a bucket', { S3_ENDPOINT: 'http://a' }, /S3_ENDPOINT needs S3_BUCKET/],
  ['a bucket nowhere', { S3_BUCKET: 'anh' }, /needs S3_ENDPOINT, or S3_REGION/],
  ['an address as a bucket', { S3_BUCKET: 's3://anh' }, /not the name of a bucket/],
  ['an endpoint without a scheme', { S3_BUCKET: 'anh', S3_ENDPOINT: 's3.agency.vn' }, /S3_ENDPOINT must be/],
  ['another scheme', { S3_BUCKET: 'anh', S3_ENDPOINT: 'ftp://s3.agency.vn' }, /S3_ENDPOINT must be/],
  [
    'a password in the endpoint',
    { S3_BUCKET: 'anh', S3_ENDPOINT: 'http://a:geheim@b' },
    /^(?!.*geheim).*without a name/,
  ],
  ['a key without its secret', { S3_BUCKET: 'anh', S3_REGION: 'x', S3_ACCESS_KEY_ID: 'id' }, /go together/],
  ['a secret without its key', { S3_BUCKET: 'anh', S3_REGION: 'x', S3_SECRET_ACCESS_KEY: 'geheim' }, /^(?!.*geheim)/],
  ['no region', { S3_BUCKET: 'anh', S3_REGION: 'ở đây' }, /not the name of a region/],
  ['no style', { S3_BUCKET: 'anh', S3_REGION: 'x', S3_FORCE_PATH_STYLE: 'yes' }, /0 or 1/],
])('%s is refused in one line', (_, env, words) => {
  expect(() => bucketSettings(env)).toThrow(StorageSettingError);
  expect(() => bucketSettings(env)).toThrow(words);
  expect(() => bucketSettings(env)).not.toThrow(/\n/);
});
