import { useTranslations } from 'next-intl';
import { AlbumList } from '#components/albums/album-list';
import { MostRead } from '#components/article/most-read';
import { Banners } from '#components/front/banners';
import { CategoryBlock } from '#components/front/category-block';
import { FrontShelf } from '#components/front/front-shelf';
import { Focus, Newest } from '#components/front/headlines';
import { Notices } from '#components/front/notices';
import { Tiles } from '#components/front/tiles';
import { TopStories } from '#components/front/top-stories';
import { VideoList } from '#components/recordings/video-list';
import { VisitBlock } from '#components/site/visit-block';
import { WebLinks } from '#components/site/web-links';
import type { ShownRegion } from '#db/front/shown';
import { type Band, layOut, type Place } from '#domain/front/bands';

type Kind = ShownRegion['kind'];

const PLACES: Record<Kind, Place> = {
  lead: 'lead',
  focus: 'near',
  newest: 'near',
  notices: 'near',
  category: 'main',
  tiles: 'row',
  banners: 'side',
  most_read: 'side',
  links: 'side',
  visits: 'side',
  videos: 'main',
  albums: 'main',
};

/** Of a block's, as they are drawn with as many entries as is usual. */
const HEIGHTS: Partial<Record<Kind, number>> = { banners: 0.7, links: 0.7, visits: 0.8 };

export function FrontView({ regions }: { regions: ShownRegion[] }) {
  const bands = layOut(
    regions,
    ({ kind }) => PLACES[kind],
    ({ kind }) => HEIGHTS[kind] ?? 1,
  );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      {bands.map((band, place) => (
        <FrontBand key={place} band={band} />
      ))}
    </div>
  );
}

function FrontBand({ band }: { band: Band<ShownRegion> }) {
  if (band.form === 'top') return <Top regions={band.regions} />;
  if (band.form === 'row') return <Regions regions={band.regions} />;
  if (band.form === 'pairs') return <Pairs regions={band.main} />;
  if (band.form === 'shelf')
    return (
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 sm:grid-cols-2 lg:grid-cols-3">
        <Regions regions={band.side} />
      </div>
    );
  return (
    <div className="with-aside">
      <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-8">
        <Regions regions={band.main} />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-8 sm:max-lg:grid-cols-[repeat(auto-fit,minmax(16rem,1fr))]">
        <Regions regions={band.side} />
      </div>
    </div>
  );
}

/** The last of an odd number has the whole width. */
function Pairs({ regions }: { regions: ShownRegion[] }) {
  const even = regions.length - (regions.length % 2);
  return (
    <>
      {even > 0 && (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-x-9 gap-y-8 lg:grid-cols-2">
          <Regions regions={regions.slice(0, even)} form="narrow" />
        </div>
      )}
      <Regions regions={regions.slice(even)} />
    </>
  );
}

/**
 * The lead, and beside it what else is near the top: in the second column what is short, in the third the others. In one
 * column they follow in the order of the desk.
 */
function Top({ regions }: { regions: ShownRegion[] }) {
  const t = useTranslations('home');
  const lead = regions.find((region) => region.kind === 'lead');
  const focus = regions.find((region) => region.kind === 'focus');
  const beside = regions.filter((region) => region !== lead && region !== focus);
  const isFocusLast =
    focus !== undefined && beside[0] !== undefined && regions.indexOf(focus) > regions.indexOf(beside[0]);
  const columns =
    beside.length > 0
      ? 'lg:grid-cols-[minmax(0,11fr)_minmax(0,6fr)_minmax(0,7fr)]'
      : 'lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]';
  return (
    <div
      className={`grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-3 sm:gap-y-4 [reading-flow:grid-order] lg:grid-rows-[auto_1fr] ${columns}`}
    >
      <h2 className="sr-only">{lead?.title || t('lead')}</h2>
      {lead?.kind === 'lead' && (
        <TopStories entries={lead.entries} below={focus && <Regions regions={[focus]} />} isLast={isFocusLast} />
      )}
      {beside.length > 0 && (
        <div
          className={`grid grid-cols-[minmax(0,1fr)] content-start gap-7 max-lg:mt-2 ${isFocusLast ? 'max-lg:order-2' : 'max-lg:order-3'} lg:gap-6 sm:max-lg:grid-cols-[repeat(auto-fit,minmax(16rem,1fr))] lg:col-start-3 lg:row-span-2 lg:row-start-1 lg:border-s lg:border-line lg:ps-6`}
        >
          <Regions regions={beside} />
        </div>
      )}
    </div>
  );
}

function Regions({ regions, form = 'wide' }: { regions: ShownRegion[]; form?: 'wide' | 'narrow' }) {
  return regions.map((region) => <Region key={region.id} region={region} form={form} />);
}

function Region({ region, form }: { region: ShownRegion; form: 'wide' | 'narrow' }) {
  const { id, title } = region;
  switch (region.kind) {
    case 'lead':
      return null;
    case 'focus':
      return <Focus id={id} title={title} entries={region.entries} />;
    case 'newest':
      return <Newest id={id} title={title} articles={region.articles} />;
    case 'notices':
      return <Notices {...region} />;
    case 'category':
      return <CategoryBlock {...region} form={form} />;
    case 'tiles':
      return <Tiles title={title} tiles={region.tiles} />;
    case 'banners':
      return <Banners banners={region.banners} />;
    case 'most_read':
      return region.articles.length > 0 && <MostRead articles={region.articles} />;
    case 'videos':
      return (
        <FrontShelf shelf="video" title={title}>
          <VideoList videos={region.videos} level={3} />
        </FrontShelf>
      );
    case 'albums':
      return (
        <FrontShelf shelf="anh" title={title}>
          <AlbumList albums={region.albums} level={3} />
        </FrontShelf>
      );
    case 'links':
      return <WebLinks groups={region.groups} />;
    case 'visits':
      return <VisitBlock figures={region.figures} />;
  }
}
