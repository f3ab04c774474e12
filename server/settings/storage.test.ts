import { afterEach, expect, test, vi } from 'vitest';
import { bucketSettings } from '#server/settings/storage';

const set = (env: Record<string, string>) => {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
};
afterEach(() => vi.unstubAllEnvs());

test('without a bucket media lie on the disk', () => {
  expect(bucketSettings()).toBeUndefined();
});

test('a store of one’s own is reached by path, in any region', () => {
  set({ S3_BUCKET: 'anh', S3_ENDPOINT: 'https://s3.agency.vn:9000', S3_ACCESS_KEY_ID: 'id' });
  set({ S3_SECRET_ACCESS_KEY: 'secret' });
  expect(bucketSettings()).toEqual({
    bucket: 'anh',
    endpoint: 'https://s3.agency.vn:9000/',
    region: 'us-east-1',
    credentials: { accessKeyId: 'id', secretAccessKey: 'secret' },
    forcePathStyle: true,
  });
  set({ S3_FORCE_PATH_STYLE: '0' });
  expect(bucketSettings()?.forcePathStyle).toBe(false);
});

test('Amazon by the host', () => {
  set({ S3_BUCKET: 'anh', S3_REGION: 'ap-southeast-1' });
  expect(bucketSettings()).toEqual({
    bucket: 'anh',
    endpoint: undefined,
    region: 'ap-southeast-1',
    credentials: undefined,
    forcePathStyle: false,
  });
});
