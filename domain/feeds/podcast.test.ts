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
  podcastOf(durations.map((durationMs, place) => ({ ...episode, id: `${episode.id}/${place}`, durationMs })));
const podcastOf = (episodes: Parameters<typeof renderPodcast>[0]['episodes']) =>
  renderPodcast({
    title: 'Âm thanh | Cổng',
    description: 'Bản ghi âm',
    author: 'UBND tỉnh',
    page: 'https://tinh.example/thu-vien/audio',
    self: 'https://tinh.example/thu-vien/audio/podcast.xml',
    image: 'https://tinh.example/media/icons/1400.png',
    episodes,
  });

test('a parser of podcasts reads each episode with its true file, and only what is known', async () => {
  const feed = await new RssParser().parseString(podcast(61_000, null));
  expect(feed).toMatchObject({ title: 'Âm thanh | Cổng', itunes: { author: 'UBND tỉnh', explicit: 'false' } });
  expect(feed['itunes']).toMatchObject({
    categories: ['Government'],
    image: 'https://tinh.example/media/icons/1400.png',
  });
  expect(feed.items[0]).toMatchObject({
    title: episode.title,
    guid: `${episode.id}/0`,
    link: episode.url,
    isoDate: '2026-11-30T01:00:00.000Z',
    enclosure: { url: episode.file.url, length: '12345', type: 'audio/mpeg' },
    itunes: { duration: '1:01' },
  });
  expect(feed.items[1]?.['itunes']?.duration).toBeUndefined();
});

test('a sound that stands twice in an article is one episode, as its id is', async () => {
  const twice = [61_000, 62_000].map((durationMs) => ({ ...episode, durationMs }));
  const { items } = await new RssParser().parseString(podcastOf(twice));
  expect(items.map(({ guid, itunes }) => [guid, itunes.duration])).toEqual([[episode.id, '1:01']]);
});

test('a podcast without an episode is one, too', async () => {
  expect((await new RssParser().parseString(podcast())).items).toEqual([]);
});
