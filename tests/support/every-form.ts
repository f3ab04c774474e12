import { createHash } from 'node:crypto';
import { createPublishedArticle } from '#db/article/imports';
import { saveMedia } from '#db/media/changes';
import { createCategory } from '#db/site/categories';
import { createPage } from '#db/site/site';
import type { BodyDocument } from '#domain/article/body';
import { slugify } from '#domain/base/slug';
import { type FileType, fileKey, type MediaKind } from '#domain/media/media';
import { storePicture } from '#lib/media/pictures';
import { storage } from '#server/storage/chosen';
import { everyForm } from '#tests/support/forms';

const DAY_MS = 86_400_000;

/**
 * Adds what the demo lacks: every form of content, an empty article, titles hard to print, an empty category and page.
 */
export async function addEveryForm(now = Date.now()): Promise<void> {
  const categoryId = await createCategory({ slug: 'moi-dang', name: 'Mọi dạng <thử> & "dấu"' });
  await createCategory({ slug: 'chua-co-bai', name: 'Chưa có bài' });
  await createPage({
    slug: 'trang-trong',
    title: 'Trang trống',
    body: { type: 'doc', content: [{ type: 'paragraph' }] },
  });
  const body: BodyDocument = { type: 'doc', content: everyForm(...(await storeFiles())) };
  const nothing: BodyDocument = { type: 'doc', content: [{ type: 'paragraph' }] };
  const texts = [
    {
      title: 'Ảnh, bảng, tệp: “ễ ậ ộ” <b>&amp; "dấu" </b>',
      excerpt: 'Đủ mọi dạng < & >',
      body,
      sourceName: 'Báo & Đài',
    },
    { title: 'KHÔNG ẢNH, KHÔNG CHỮ', excerpt: '', body: nothing, byline: 'Lê <Thu> Trang', tags: ['a & b', '<c>'] },
  ];
  for (const [place, revision] of texts.entries()) {
    const publishedAt = new Date(now - (place + 1) * DAY_MS);
    await createPublishedArticle({ categoryId, slug: slugify(revision.title), publishedAt, revision });
  }
}

async function storeFiles(): Promise<[picture: number, video: number, audio: number, document: number]> {
  const green = '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1600"><rect width="9" height="9"/></svg>';
  const picture = await storePicture(Buffer.from(green), 'Ảnh: <kho>', 'dung.svg');
  const video = await storeFile('video', 'video/mp4', 'phim.mp4');
  const audio = await storeFile('audio', 'audio/mpeg', 'bản tin.mp3');
  return [picture, video, audio, await storeFile('document', 'application/pdf', 'văn bản "số 1".pdf')];
}

async function storeFile(kind: Exclude<MediaKind, 'image'>, contentType: FileType, name: string): Promise<number> {
  const content = Buffer.from(name);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const file = { sha256, kind, contentType, name, bytes: content.length, width: 0, height: 0 };
  return (await saveMedia(file, () => storage().put(fileKey(sha256, contentType), content))).media.id;
}
