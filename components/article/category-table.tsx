import { useTranslations } from 'next-intl';
import { FileFacts } from '#components/article/file-facts';
import { Time } from '#components/article/time';
import type { ListedArticle } from '#db/article/articles';
import type { AttachedFiles } from '#db/article/attached-files';
import { formatBytes } from '#domain/base/numbers';
import { articlePath } from '#domain/http/paths';
import { downloadName, FILE_TYPES, type FileType, fileKey } from '#domain/media/media';

type Props = { name: string; articles: ListedArticle[]; files: ReadonlyMap<number, AttachedFiles> };

/** On phones each row is a block of lines, so that nothing scrolls sideways. */
export function CategoryTable({ name, articles, files }: Props) {
  const t = useTranslations('category.table');
  return (
    <table className="mt-6 w-full border-collapse text-start max-sm:block sm:table-fixed">
      <caption className="sr-only">{t('caption', { name })}</caption>
      <thead className="max-sm:sr-only">
        <tr className="border-b-2 border-line text-sm">
          {(['date', 'title', 'files'] as const).map((column) => (
            <th key={column} scope="col" className={`py-2 pe-4 text-start last:pe-0 ${WIDTHS[column]}`}>
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {articles.map((article) => (
          <Row key={article.id} article={article} files={files.get(article.id)} />
        ))}
      </tbody>
    </table>
  );
}

/** Widths of the table where it is one; the title takes what is left. */
const WIDTHS = { date: 'sm:w-28', title: '', files: 'sm:w-[min(14rem,30%)]' } as const;

const CELL = 'py-3 pe-4 align-top last:pe-0 max-sm:block max-sm:p-0';

function Row({ article, files }: { article: ListedArticle; files: AttachedFiles | undefined }) {
  return (
    <tr className="border-b border-line max-sm:grid max-sm:gap-1.5 max-sm:py-4">
      <td className={`${CELL} text-sm whitespace-nowrap text-muted tabular-nums`}>
        <Time at={article.publishedAt} form="plain" />
      </td>
      <th scope="row" className={`${CELL} min-w-0 text-start font-bold [overflow-wrap:anywhere]`}>
        <a href={articlePath(article)} className="underline-offset-4 hover:text-accent hover:underline">
          {article.title}
        </a>
      </th>
      <td className={`${CELL} min-w-0 text-sm [overflow-wrap:anywhere] sm:pt-2 max-sm:empty:hidden`}>
        {files && <Files files={files} path={articlePath(article)} />}
      </td>
    </tr>
  );
}

function Files({ files: { first, others }, path }: { files: AttachedFiles; path: string }) {
  const t = useTranslations('category.table');
  const { file, title } = first;
  const type = file.contentType as FileType;
  return (
    <>
      <a
        href={`/media/${fileKey(file.sha256, type)}`}
        download={downloadName(title, file)}
        className="inline-block py-1 underline underline-offset-4 hover:text-accent max-sm:py-2.5"
      >
        {title || file.name}
      </a>
      <div>
        <FileFacts facts={[FILE_TYPES[type].toUpperCase(), formatBytes(file.bytes)]} />
        {others > 0 && (
          <>
            {' '}
            <a
              href={path}
              className="inline-block px-1 py-1 font-bold whitespace-nowrap hover:text-accent max-sm:py-2.5"
            >
              +{others} <span className="sr-only">{t('others', { count: others })}</span>
            </a>
          </>
        )}
      </div>
    </>
  );
}
