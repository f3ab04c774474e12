import { readFile } from 'node:fs/promises';
import { findUserByEmail } from '#db/account/users';
import { changeMedia } from '#db/article/change-words';
import { digestsOf } from '#db/media/digests';
import type { DemoArticle, DemoFigure, DemoNode } from '#demo/article';
import { ADMINISTRATOR } from '#demo/portal';
import type { FileWords } from '#domain/media/file-words';
import { storePicture } from '#lib/media/pictures';
import { storeUpload } from '#lib/media/uploads';

/** Ids by the name of the scene or file. */
export type Files = Map<string, number>;

const CREDIT = 'Tranh: Cổng Tin';

/** What a video shows until it plays. */
const POSTER = 'digital-team';

/** All pictures and files of the articles, each once; a file is checked as uploads are. */
export async function loadFiles(articles: DemoArticle[]): Promise<Files> {
  const files: Files = new Map();
  const nodes = articles.flatMap(({ body }) => body);
  const figures = [...articles.flatMap(({ cover }) => cover ?? []), ...nodes.flatMap(figuresIn)];
  for (const scene of new Set([...figures.map((figure) => figure.scene), POSTER])) {
    const drawing = await readFile(`demo/scenes/${scene}.webp`);
    files.set(scene, await storePicture(drawing, CREDIT, `${scene}.webp`));
  }
  for (const name of new Set(nodes.flatMap((node) => (node.type === 'demoFile' ? node.file : []))))
    files.set(name, await loadFile(name, files));
  return files;
}

function figuresIn(node: DemoNode): DemoFigure[] {
  if (node.type === 'demoGallery') return node.figures;
  return node.type === 'demoFigure' ? [node.figure] : [];
}

async function loadFile(name: string, files: Files): Promise<number> {
  const content = await readFile(`demo/files/${name}`);
  const claim = { name, contentType: '', bytes: content.length };
  const stored = await storeUpload(new Blob([new Uint8Array(content)]).stream(), claim, null);
  if (!stored.ok) throw new Error(`${name} cannot be stored: ${stored.reason}`);
  const { id } = stored.value.media;
  const words = await wordsOf(name, files);
  if (words) await writeWords(id, words);
  return id;
}

/** Beside a sound or video lie its words. */
async function wordsOf(name: string, files: Files): Promise<FileWords | undefined> {
  const [stem = '', ending] = name.split('.');
  const read = (kind: string) => readFile(`demo/files/${stem}.${kind}`, 'utf8');
  if (ending === 'mp3') return { transcript: (await read('txt')).trim(), credit: 'Âm thanh: Cổng Tin' };
  if (ending === 'mp4')
    return { captions: await read('vtt'), posterId: files.get(POSTER) ?? null, credit: 'Phim: Cổng Tin' };
  return undefined;
}

async function writeWords(id: number, words: FileWords): Promise<void> {
  const administrator = await findUserByEmail(ADMINISTRATOR);
  if (!administrator) throw new Error('no administrator');
  const seen = digestsOf({ transcript: '', captions: '', posterId: null, credit: null });
  const written = await changeMedia(id, words, { ...administrator, categoryIds: null }, seen);
  if (!written.ok) throw new Error(`words cannot be written: ${written.reason}`);
}
