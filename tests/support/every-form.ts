import { createHash } from 'node:crypto';
import { createPublishedArticle } from '#db/article/imports';
import { saveMedia } from '#db/media/changes';
import { createCategory } from '#db/site/categories';
import { createPage } from '#db/site/site';
import type { BodyDocument, BodyNode, Mark, TableCell } from '#domain/article/body';
import { slugify } from '#domain/base/slug';
import { type FileType, fileKey } from '#domain/media/media';
import { storePicture } from '#lib/media/pictures';
import { storage } from '#server/storage/chosen';

const DAY_MS = 86_400_000;

const paragraph = (text: string, ...marks: Mark[]) => ({
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text, marks }],
});
const cell = (type: TableCell['type'], text: string, colspan = 1): TableCell => ({
  type,
  attrs: { colspan, rowspan: 1 },
  content: [paragraph(text)],
});
const figure = (mediaId: number | null, alt: string) => ({
  type: 'figure' as const,
  attrs: { mediaId, alt },
  content: [{ type: 'text' as const, text: 'Chú thích của ảnh' }],
});

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
  const body: BodyDocument = { type: 'doc', content: await everyForm() };
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

async function everyForm(): Promise<BodyNode[]> {
  const green = '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1600"><rect width="9" height="9"/></svg>';
  const picture = await storePicture(Buffer.from(green), 'Ảnh: <kho>', 'dung.svg');
  const video = await storeFile('video', 'video/mp4', 'phim.mp4');
  const document = await storeFile('document', 'application/pdf', 'văn bản "số 1".pdf');
  const item = { type: 'listItem' as const, content: [paragraph('Một'), figure(picture, 'Ảnh trong mục')] };
  return [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Tiêu đề cấp hai' }] },
    { type: 'heading', attrs: { level: 4 }, content: [{ type: 'text', text: 'Tiêu đề cấp bốn' }] },
    paragraph('Đậm và nghiêng', { type: 'bold' }, { type: 'italic' }),
    paragraph('Liên kết', { type: 'link', attrs: { href: '/gioi-thieu' } }),
    paragraph('Gửi thư', { type: 'link', attrs: { href: 'mailto:a@x.invalid' } }),
    paragraph('coquan.example/van-ban', { type: 'link', attrs: { href: 'https://coquan.example/van-ban/' } }),
    { type: 'bulletList', content: [item] },
    { type: 'orderedList', content: [item] },
    { type: 'blockquote', content: [paragraph('Trích'), figure(null, '')] },
    {
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 'Cột', 2)] },
        { type: 'tableRow', content: [cell('tableCell', 'a'), cell('tableCell', 'b')] },
      ],
    },
    figure(picture, 'Ảnh dọc'),
    { type: 'gallery', content: [figure(picture, 'Ảnh một'), figure(picture, '')] },
    { type: 'video', attrs: { mediaId: video }, content: [{ type: 'text', text: 'Chú thích của phim' }] },
    { type: 'attachment', attrs: { mediaId: document, title: 'Văn bản & phụ lục' } },
  ];
}

async function storeFile(kind: 'video' | 'document', contentType: FileType, name: string): Promise<number> {
  const content = Buffer.from(name);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const file = { sha256, kind, contentType, name, bytes: content.length, width: 0, height: 0 };
  return (await saveMedia(file, () => storage().put(fileKey(sha256, contentType), content))).media.id;
}
