import { getTranslations } from 'next-intl/server';
import { listRecordings } from '#db/article/recordings';
import { readChangeTime } from '#db/feeds/sitemaps';
import { readSite } from '#db/site/site';
import { renderPodcast } from '#domain/feeds/podcast';
import { PODCAST_PATH, shelfPath } from '#domain/http/library-paths';
import { articlePath } from '#domain/http/paths';
import { type FileType, fileKey } from '#domain/media/media';
import { iconPath, PODCAST_ICON } from '#domain/site/icons';
import { answerConditionally, etagOf } from '#lib/base/conditional';
import { beginAnswer } from '#server/pages/kept-answers';
import { absoluteUrl, siteUrl } from '#server/settings/site';

const EPISODES = 100;
const TYPE = 'application/rss+xml; charset=utf-8';

export async function answerPodcast(request: Request): Promise<Response> {
  const keep = beginAnswer(PODCAST_PATH);
  const [site, t, changedAt, recordings] = await Promise.all([
    ...([readSite(), getTranslations('library'), readChangeTime()] as const),
    listRecordings('audio', 1, EPISODES),
  ]);
  const host = new URL(siteUrl()).hostname;
  const text = renderPodcast({
    title: `${t('shelves.audio')} | ${site.name}`,
    description: t('intros.audio'),
    author: site.agency,
    page: absoluteUrl(shelfPath('audio')),
    self: absoluteUrl(PODCAST_PATH),
    image: absoluteUrl(iconPath(PODCAST_ICON)),
    episodes: recordings.flatMap(({ article, articleTitle, title, excerpt, publishedAt, file }) =>
      file
        ? {
            id: `tag:${host},2026:article/${article.id}/sound/${file.id}`,
            url: absoluteUrl(articlePath(article)),
            title: title || articleTitle,
            description: excerpt || articleTitle,
            publishedAt,
            file: {
              url: absoluteUrl(`/media/${fileKey(file.sha256, file.contentType as FileType)}`),
              bytes: file.bytes,
              contentType: file.contentType,
            },
            durationMs: file.durationMs,
          }
        : [],
    ),
  });
  const version = { etag: etagOf(text), changedAt };
  keep({ text, headers: { etag: version.etag, 'content-type': TYPE } });
  return answerConditionally(request, version, TYPE, () => text);
}
