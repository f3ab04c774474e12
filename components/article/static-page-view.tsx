import { Body, type Files } from '#components/article/body';
import { Breadcrumb } from '#components/article/breadcrumb';
import type { StaticPage } from '#db/site/site';
import type { VideoHost } from '#domain/article/video-hosts';

type Props = {
  page: Pick<StaticPage, 'title' | 'body'>;
  /** What its template has above or below its text. */
  above?: React.ReactNode;
  below?: React.ReactNode;
  files: Files;
  videoHosts: readonly VideoHost[];
  tools: React.ReactNode;
  rating: React.ReactNode;
  aside: React.ReactNode;
};

export function StaticPageView({ page, above, below, files, videoHosts, tools, rating, aside }: Props) {
  return (
    <div className="with-aside">
      <div className="text-column">
        <article className="max-w-[40rem]">
          <Breadcrumb trail={[]} />
          <h1 className="mb-6 text-2xl font-bold text-balance md:text-3xl">{page.title}</h1>
          {tools}
          {above}
          <Body body={page.body} files={files} videoHosts={videoHosts} />
          {below}
          {rating}
        </article>
      </div>
      {aside}
    </div>
  );
}
