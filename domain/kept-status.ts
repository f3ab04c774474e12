/** What a kept page may be answered with beside what Next knows. */
type KeptStatus = 410;

/**
 * The attribute by which a page says what it is answered with, on any one of its elements: `<div {...answeredWith(410)}>`.
 * For pages that Next keeps (ISR): whoever shares the rendering, HEAD included, gets that status. See `lib/nodes/page-cache`.
 */
export function answeredWith(status: KeptStatus) {
  return { 'data-answered-with': status };
}

/** The status that a rendered page asks for; what people write cannot, since its quotes are escaped. */
export function statusOf(html: string): KeptStatus | undefined {
  return html.includes(' data-answered-with="410"') ? 410 : undefined;
}
