import type { Metadata, Viewport } from 'next';
import { lastKnownSite } from '#db/site/site';
import { shadesOf } from '#domain/site/colours';
import { FAVICON_PATH, MANIFEST_PATH, TOUCH_ICON } from '#domain/site/icons';
import { loadSite } from '#lib/site/once';
import { siteUrl } from '#server/settings/site';
import { text } from './fonts/fonts';
import './globals.css';

const { path, size } = TOUCH_ICON;

export const metadata: Metadata = {
  metadataBase: new URL(siteUrl()),
  manifest: MANIFEST_PATH,
  icons: {
    icon: [{ url: FAVICON_PATH, sizes: '48x48' }],
    apple: [{ url: path, sizes: `${size}x${size}` }],
  },
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfcfa' },
    { media: '(prefers-color-scheme: dark)', color: '#141312' },
  ],
};

export default async function RootLayout({ children }: LayoutProps<'/'>) {
  // Without the database the page itself says so.
  const { colour } = await loadSite().catch(lastKnownSite);
  return (
    <html lang="vi" className={text.variable} style={styleFor(colour)}>
      <body>{children}</body>
    </html>
  );
}

/** Print names whole addresses; the palette of `app/styles/palette.css` takes the agency's colour. */
function styleFor(colour: string | null): React.CSSProperties {
  const own = colour ? shadesOf(colour) : undefined;
  return {
    '--site': JSON.stringify(new URL(siteUrl()).origin),
    ...(own && {
      '--agency': own.brand,
      '--agency-deep': own.deep,
      '--agency-night': own.night,
      '--agency-night-deep': own.nightDeep,
      '--agency-night-text': own.nightText,
    }),
  } as React.CSSProperties;
}
