import type { Metadata, Viewport } from 'next';
import { siteUrl } from '#server/settings/site';
import { text } from './fonts/fonts';
import './globals.css';

export const metadata: Metadata = { metadataBase: new URL(siteUrl()) };

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
