import localFont from 'next/font/local';

/**
 * Be Vietnam Pro by Lâm Bảo, Tony Lê and ViệtAnh Nguyễn (OFL-1.1, `OFL.txt`), 27 KB. The fallback font has the same
 * metrics, so that no line moves. docs/decisions/0037-typeface.md says how the files were made of those in
 * `@fontsource/be-vietnam-pro`.
 */
export const text = localFont({
  src: [
    { path: './be-vietnam-pro-400.woff2', weight: '400' },
    { path: './be-vietnam-pro-700.woff2', weight: '700' },
  ],
  display: 'swap',
  preload: true,
  variable: '--font-text',
  adjustFontFallback: 'Arial',
});
