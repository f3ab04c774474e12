import { type CardWords, fitTitle, TITLE_LEADING, TITLE_WIDTH } from '#domain/site/card';

/** The site's light palette; no style sheet reaches the picture. */
const PAPER = '#fdfcfa';
const INK = '#1c1a17';
const MUTED = '#5f5a52';
const LINE = '#ddd7cc';
const VERMILION = '#a3201d';

/** Laid out by Satori, which knows only flex boxes and inline styles. */
export function ShareCard({ title, label, site, date }: CardWords) {
  const { text, size, lines } = fitTitle(title);
  return (
    <div style={{ ...column, width: '100%', height: '100%', background: PAPER, color: INK }}>
      <div style={{ display: 'flex', width: '100%', height: 18, background: VERMILION }} />
      <div style={{ ...column, flexGrow: 1, width: TITLE_WIDTH, marginLeft: 72, paddingTop: 46 }}>
        <div
          style={{
            display: 'block',
            width: TITLE_WIDTH,
            fontSize: 30,
            fontWeight: 700,
            color: VERMILION,
            lineClamp: 1,
          }}
        >
          {label}
        </div>
        <div
          style={{
            display: 'block',
            width: TITLE_WIDTH,
            marginTop: 16,
            fontSize: size,
            fontWeight: 700,
            lineHeight: TITLE_LEADING,
            lineClamp: lines,
            wordBreak: 'break-word',
          }}
        >
          {text}
        </div>
      </div>
      <div
        style={{
          display: 'flex',
          alignItems: 'center',
          width: TITLE_WIDTH,
          height: 112,
          marginLeft: 72,
          borderTop: `2px solid ${LINE}`,
        }}
      >
        <Emblem />
        <div style={{ display: 'block', width: 760, marginLeft: 20, fontSize: 28, fontWeight: 700, lineClamp: 1 }}>
          {site}
        </div>
        <div style={{ display: 'flex', flexGrow: 1, justifyContent: 'flex-end', fontSize: 28, color: MUTED }}>
          {date}
        </div>
      </div>
    </div>
  );
}

/** Over a picture: whose it is. */
export function ShareBand({ agency, site }: { agency: string; site: string }) {
  return (
    <div style={{ ...column, width: '100%', height: '100%', justifyContent: 'flex-end' }}>
      <div
        style={{
          display: 'flex',
          alignItems: 'center',
          width: '100%',
          height: 108,
          paddingLeft: 48,
          background: PAPER,
          borderTop: `10px solid ${VERMILION}`,
        }}
      >
        <Emblem />
        <div style={{ ...column, marginLeft: 20, width: 1000 }}>
          <div style={{ display: 'block', width: 1000, fontSize: 30, fontWeight: 700, color: INK, lineClamp: 1 }}>
            {agency}
          </div>
          <div style={{ display: 'block', width: 1000, fontSize: 24, color: MUTED, lineClamp: 1 }}>{site}</div>
        </div>
      </div>
    </div>
  );
}

function Emblem() {
  return (
    <svg viewBox="0 0 48 48" width="60" height="60" aria-hidden="true">
      <circle cx="24" cy="24" r="23" fill={VERMILION} />
      <g fill="none" stroke="#fff" strokeWidth="2.8" strokeLinecap="round">
        <path d="M10 17c5 0 10-2 14-6 4 4 9 6 14 6M15 17v13M33 17v13M21 30v-8a3 3 0 0 1 6 0v8" />
        <path d="M9 35c3-2.4 5-2.4 7.5 0s5 2.4 7.5 0 5-2.4 7.5 0 4.5 2.4 7.5 0" />
      </g>
    </svg>
  );
}

const column = { display: 'flex', flexDirection: 'column' } as const;
