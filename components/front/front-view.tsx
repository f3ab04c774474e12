import { CategoryBlock } from '#components/article/category-block';
import { MostRead } from '#components/article/most-read';
import { Teaser } from '#components/article/teaser';
import { VisitBlock } from '#components/site/visit-block';
import { WebLinks } from '#components/site/web-links';
import type { FrontEntry, FrontLink, ShownRegion } from '#db/front/shown';

export function FrontView({ regions }: { regions: ShownRegion[] }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
      {regions.map((region) => (
        <Region key={region.id} region={region} />
      ))}
    </div>
  );
}

function Region({ region }: { region: ShownRegion }) {
  switch (region.kind) {
    case 'lead':
    case 'focus':
      return <Entries id={region.id} entries={region.entries} />;
    case 'newest':
      return <Entries id={region.id} entries={region.articles.map((article) => ({ kind: 'article', article }))} />;
    case 'notices':
    case 'category':
      return <CategoryBlock category={region.category} articles={region.articles} />;
    case 'tiles':
      return <Links links={region.tiles} />;
    case 'banners':
      return <Links links={region.banners} />;
    case 'most_read':
      return <MostRead articles={region.articles} />;
    case 'links':
      return <WebLinks groups={region.groups} />;
    case 'visits':
      return <VisitBlock figures={region.figures} />;
  }
}

function Entries({ id, entries }: { id: string; entries: FrontEntry[] }) {
  return (
    <ul className="grid gap-6">
      {entries.map((entry, place) => (
        <li key={entry.kind === 'link' ? entry.href : entry.article.id}>
          {entry.kind === 'link' ? (
            <FrontAnchor link={entry} />
          ) : (
            <Teaser article={entry.article} level={3} variant={id === 'lead' && place === 0 ? 'lead' : 'line'} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Links({ links }: { links: FrontLink[] }) {
  return (
    <ul className="grid gap-3 sm:grid-cols-3">
      {links.map((link, place) => (
        <li key={place}>
          <FrontAnchor link={link} />
        </li>
      ))}
    </ul>
  );
}

function FrontAnchor({ link: { title, href, note } }: { link: FrontLink }) {
  return (
    <a href={href} className="block min-h-11 font-bold hover:text-accent">
      {title}
      {note && <span className="block text-sm font-normal text-muted">{note}</span>}
    </a>
  );
}
