import type { Recording } from '#db/article/recordings';
import { playerAddress } from '#domain/article/video-address';
import { isoInVietnam } from '#domain/base/calendar';
import { articlePath } from '#domain/http/paths';
import { type FileType, fileKey } from '#domain/media/media';
import { commonRendition } from '#domain/media/renditions';
import { absoluteUrl } from '#server/settings/site';

/** As schema.org has them, in the order of the page. Google takes none without a picture. */
export function videoObjects(videos: Recording[]) {
  const pictured = videos.flatMap(({ poster, ...video }) => (poster ? { ...video, poster } : []));
  return pictured.map(({ title, articleTitle, excerpt, publishedAt, file, poster, address, article }) => ({
    '@context': 'https://schema.org',
    '@type': 'VideoObject',
    name: title || articleTitle,
    description: excerpt || articleTitle,
    uploadDate: isoInVietnam(publishedAt),
    url: absoluteUrl(articlePath(article)),
    thumbnailUrl: absoluteUrl(commonRendition(poster).path),
    ...(file ? { contentUrl: absoluteUrl(`/media/${fileKey(file.sha256, file.contentType as FileType)}`) } : {}),
    ...(address ? { embedUrl: playerAddress(address) } : {}),
  }));
}
