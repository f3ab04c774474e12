import { expect, test } from 'vitest';
import { videoObjects } from '#lib/recordings/video-objects';

const poster = { sha256: 'ab', width: 1600, height: 900, widths: [800, 1600], recipe: 0 };
const video = {
  ...{ place: 1, articleId: 7, title: '', articleTitle: 'Bài bảy', excerpt: '', mediaId: null, coverId: null },
  address: 'https://vimeo.com/12',
  publishedAt: new Date('2026-11-30T01:00:00Z'),
  article: { id: 7, slug: 'bai-bay', categorySlug: 'tin' },
  file: undefined,
};
const objectsOf = (...videos: object[]) => videoObjects(videos as Parameters<typeof videoObjects>[0]);

test('a video is told of with its picture, as machines ask, and not without one', () => {
  const told = objectsOf({ ...video, poster }, { ...video, poster: undefined });
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({
    '@type': 'VideoObject',
    name: 'Bài bảy',
    uploadDate: '2026-11-30T08:00:00+07:00',
    thumbnailUrl: expect.stringMatching(/^https?:.*\/media\/ab\/.*\.webp$/),
    embedUrl: expect.stringContaining('player.vimeo.com'),
  });
});
