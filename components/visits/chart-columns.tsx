import { groupDigits } from '#domain/base/numbers';
import { axisMarks, spreadPlaces } from '#domain/visits/scale';

type Column = {
  /** The tooltip. */
  title: string;
  /** Below the axis, where there is room. */
  short: string;
  views: number;
  visits: number;
};

type Props = {
  /** For screen readers. */
  label: string;
  legend: { views: string; visits: string };
  columns: Column[];
  size?: 'small' | 'large';
};

/** Widths in units of the stretched drawing. */
const ROOM = 10;
const FILLED = 8;
const HEIGHT = 100;

/**
 * Visits are slimmer columns before the page views. Texts stay outside the stretched drawing, so that they never
 * shrink.
 */
export function ChartColumns({ label, legend, columns, size = 'large' }: Props) {
  const marks = axisMarks(Math.max(...columns.map((column) => column.views), 0));
  const top = marks.at(-1) ?? 1;
  const height = size === 'small' ? 'h-28' : 'h-56';
  return (
    <figure>
      <Legend {...legend} />
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-xs text-muted tabular-nums">
        <div aria-hidden="true" className={`relative grid max-w-24 overflow-x-clip ${height}`}>
          {marks.map((mark) => (
            <span key={mark} className="absolute end-0 translate-y-1/2" style={{ bottom: `${(mark / top) * 100}%` }}>
              {groupDigits(mark)}
            </span>
          ))}
          {/* As wide as the widest, which need not be the highest. */}
          {marks.map((mark) => (
            <span key={`width of ${mark}`} className="invisible [grid-area:1/1]">
              {groupDigits(mark)}
            </span>
          ))}
        </div>
        <svg
          role="img"
          aria-label={label}
          viewBox={`0 0 ${columns.length * ROOM} ${HEIGHT}`}
          preserveAspectRatio="none"
          className={`w-full overflow-visible ${height}`}
        >
          {marks.map((mark) => (
            <path
              key={mark}
              d={`M0 ${HEIGHT - (mark / top) * HEIGHT}H${columns.length * ROOM}`}
              vectorEffect="non-scaling-stroke"
              className="stroke-line"
            />
          ))}
          {columns.map((column, place) => (
            <Bars key={column.title} column={column} x={place * ROOM} top={top} />
          ))}
        </svg>
        <Names columns={columns} limit={size === 'small' ? 3 : 4} />
      </div>
    </figure>
  );
}

function Bars({ column, x, top }: { column: Column; x: number; top: number }) {
  const views = (column.views / top) * HEIGHT;
  const visits = (column.visits / top) * HEIGHT;
  return (
    <g className="hover:opacity-75">
      <title>{column.title}</title>
      <rect x={x} y={0} width={ROOM} height={HEIGHT} fill="transparent" />
      <rect x={x + (ROOM - FILLED) / 2} y={HEIGHT - views} width={FILLED} height={views} className="fill-muted/65" />
      <rect
        x={x + ROOM / 2 - FILLED / 4}
        y={HEIGHT - visits}
        width={FILLED / 2}
        height={visits}
        className="fill-accent"
      />
    </g>
  );
}

function Legend({ views, visits }: Props['legend']) {
  return (
    <figcaption className="mb-5 flex flex-wrap gap-x-5 gap-y-1 text-sm">
      <span className="flex items-center gap-2">
        <span aria-hidden="true" className="size-3.5 bg-muted/65" />
        {views}
      </span>
      <span className="flex items-center gap-2">
        <span aria-hidden="true" className="h-3.5 w-2 bg-accent" />
        {visits}
      </span>
    </figcaption>
  );
}

/** Names some columns; the names at the ends stay within the chart. */
function Names({ columns, limit }: { columns: Column[]; limit: number }) {
  const places = spreadPlaces(columns.length, limit);
  return (
    <div aria-hidden="true" className="@container relative col-start-2 mt-1.5 h-5 overflow-x-clip">
      {places.map((place) => (
        <span
          key={place}
          className={`absolute whitespace-nowrap ${shiftOf(place, columns.length)}`}
          style={placeAt(middleOf(place, columns.length))}
        >
          {columns[place]?.short}
        </span>
      ))}
    </div>
  );
}

function placeAt(middle: number): React.CSSProperties {
  return { '--middle': middle, insetInlineStart: `${middle}%` } as React.CSSProperties;
}

/** Percent of the chart's width. */
function middleOf(place: number, count: number): number {
  return ((place + 0.5) / count) * 100;
}

/** Many columns are so narrow that a quarter of a name would leave the chart, and be cut. */
function shiftOf(place: number, count: number): string {
  if (count > 2 && place === 0) return 'translate-x-[max(-25%,-1cqi*var(--middle))]';
  if (count > 2 && place === count - 1) return 'translate-x-[min(-75%,calc((100-var(--middle))*1cqi-100%))]';
  return '-translate-x-1/2';
}
