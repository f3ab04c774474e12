import localFont from 'next/font/local';

/*
 * Be Vietnam Pro, drawn for Vietnamese by Lâm Bảo, Tony Lê and ViệtAnh Nguyễn (OFL), in the two subsets that a
 * Vietnamese text needs. `optional`: on a slow link the first page keeps the phone's own font, and nothing ever shifts.
 */
export const latin = localFont({
  src: [
    { path: '../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2', weight: '400' },
    { path: '../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-700-normal.woff2', weight: '700' },
  ],
  display: 'optional',
  preload: false,
  variable: '--font-latin',
  adjustFontFallback: false,
});

export const vietnamese = localFont({
  src: [
    {
      path: '../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2',
      weight: '400',
    },
    {
      path: '../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-700-normal.woff2',
      weight: '700',
    },
  ],
  display: 'optional',
  preload: false,
  variable: '--font-vietnamese',
  adjustFontFallback: 'Arial',
});
