import { Body } from '#components/article/body';
import { Trail } from '#components/article/trail';
import type { StaticPage } from '#db/site';

/** A page that is not news; it has no pictures yet. */
export function StaticPageView({ page, aside }: { page: StaticPage; aside: React.ReactNode }) {
  return (
    <div className="grid gap-10 lg:grid-cols-[1fr_18rem] lg:gap-12">
      <article className="max-w-[44rem]">
        <Trail trail={[]} />
        <h1 className="mb-6 text-2xl font-bold md:text-3xl">{page.title}</h1>
        <Body body={page.body} pictures={new Map()} />
      </article>
      {aside}
    </div>
  );
}
