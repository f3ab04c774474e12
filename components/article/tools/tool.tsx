const PATHS = {
  print: 'M7 9V3h10v6M7 18H4V9h16v9h-3M7 14h10v7H7z',
  save: 'M12 3v12M7 10l5 5 5-5M4 20h16',
  share: 'M5 12v8h14v-8M12 15V3M8 7l4-4 4 4',
  copy: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  mail: 'M3 6h18v12H3zM3 7l9 7 9-7',
  contrast: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18v18M15 4v16M18 6v12',
  light: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1 1M18 18l1 1M19 5l-1 1M6 18l-1 1',
  dark: 'M20 14A8.5 8.5 0 0 1 10 4a8.5 8.5 0 1 0 10 10z',
  system: 'M3 4h18v12H3zM8 20h8M12 16v4',
  listen: 'M4 9v6h4l5 4V5L8 9zM16 9a4 4 0 0 1 0 6M18.5 6.500a8 8 0 0 1 0 11',
} as const;

type Sign = { sign: keyof typeof PATHS; text?: undefined } | { text: string; sign?: undefined };

/** A button, which `public/cong-cu.js` makes work and without which it is not there; or a link, if `href` is given. */
export function Tool({ label, href, sign, text, ...data }: Sign & { label: string; href?: string } & DataOf) {
  const shown = sign ? (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[sign]} />
    </svg>
  ) : (
    <span aria-hidden="true">{text}</span>
  );
  if (href === undefined)
    return (
      <button type="button" aria-label={label} title={label} {...data}>
        {shown}
      </button>
    );
  return (
    <a
      href={href}
      target={href.startsWith('mailto:') ? undefined : '_blank'}
      rel="noopener nofollow"
      aria-label={label}
      title={label}
    >
      {shown}
    </a>
  );
}

type DataOf = { 'data-tool'?: string; 'data-said'?: string; hidden?: boolean; 'aria-pressed'?: false };
