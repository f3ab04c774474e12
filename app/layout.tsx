import type { Metadata, Viewport } from 'next';
import { FAVICON_PATH, MANIFEST_PATH, TOUCH_ICON } from '#domain/site/icons';
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

/** Print names whole addresses. */
const style = { '--site': JSON.stringify(new URL(siteUrl()).origin) } as React.CSSProperties;

export default function RootLayout({ children }: LayoutProps<'/'>) {
  return (
    <html lang="vi" className={text.variable} style={style}>
      <body>{children}</body>
    </html>
  );
}
