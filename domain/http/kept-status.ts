/** What a page that Next renders to keep may be answered with; it is not kept then. */
export type KeptStatus = 404 | 410;

/** Where its words stand in the catalogue. */
export const wordsOf = (status: KeptStatus) => (status === 404 ? 'notFound' : 'withdrawn');

/**
 * The attribute by which a page says what it is answered with, on any one of its elements: `<div {...answeredWith(410)}>`.
 * For pages of ISR: whoever shares the rendering, HEAD included, gets that status. See `server/pages/page-cache`.
 */
export function answeredWith(status: KeptStatus) {
  return { 'data-answered-with': status };
}

/** The status that a rendered page asks for; what people write cannot, since its quotes are escaped. */
export function statusOf(html: string): KeptStatus | undefined {
  const status = / data-answered-with="(404|410)"/.exec(html)?.[1];
  return status ? (Number(status) as KeptStatus) : undefined;
}
