import RssParser from 'rss-parser';
import { expect, test } from 'vitest';
import { renderPodcast } from '#domain/feeds/podcast';

const episode = {
  id: 'tag:tinh.example,2026:article/1/sound/2',
  url: 'https://tinh.example/tin/bai-1',
  title: 'Bản tin <sáng> & chiều',
  description: 'Nghe bản tin',
  publishedAt: new Date('2026-11-30T01:00:00Z'),
  file: { url: 'https://tinh.example/media/ab/file.mp3', bytes: 12_345, contentType: 'audio/mpeg' },
};
const podcast = (...durations: (number | null)[]) =>
  renderPodcast({
    title: 'Âm thanh | Cổng',
    description: 'Bản ghi âm',
    author: 'UBND tỉnh',
    page: 'https://tinh.example/thu-vien/audio',
    self: 'https://tinh.example/thu-vien/audio/podcast.xml',
    image: 'https://tinh.example/media/icons/512.png',
    episodes: durations.map((durationMs) => ({ ...episode, durationMs })),
  });

test('a parser of podcasts reads each episode with its true file, and only what is known', async () => {
  const feed = await new RssParser().parseString(podcast(61_000, null));
  expect(feed).toMatchObject({ title: 'Âm thanh | Cổng', itunes: { author: 'UBND tỉnh', explicit: 'false' } });
  expect(feed.items[0]).toMatchObject({
    title: episode.title,
    guid: episode.id,
    link: episode.url,
    isoDate: '2026-11-30T01:00:00.000Z',
    enclosure: { url: episode.file.url, length: '12345', type: 'audio/mpeg' },
    itunes: { duration: '1:01' },
  });
  expect(feed.items[1]?.['itunes']?.duration).toBeUndefined();
});

test('a podcast without an episode is one, too', async () => {
  expect((await new RssParser().parseString(podcast())).items).toEqual([]);
});
