import localFont from 'next/font/local';

/**
 * Be Vietnam Pro, drawn for Vietnamese by Lâm Bảo, Tony Lê and ViệtAnh Nguyễn (OFL-1.1, `OFL.txt`). 27 KB in all, fetched with the
 * style sheet; until then a font of the device stands in, in the same measures, so that no line moves. How the files were
 * made of those in `@fontsource/be-vietnam-pro` is in docs/decisions/0037-typeface.md.
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
