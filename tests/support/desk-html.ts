import { getSchema } from '@tiptap/core';
import { DOMParser, DOMSerializer } from '@tiptap/pm/model';
import { bodyExtensions } from '#components/desk/editor/text/body-extensions';
import type { BodyDocument } from '#domain/article/body';
import { parseBody } from '#domain/article/parsed-body';
import { pageDocument, pageOf } from '#tests/support/page-nodes';

const desk = getSchema(bodyExtensions);

/** The HTML that the editor gives to the clipboard. */
export function htmlOfDesk(body: object): string {
  const { content } = desk.nodeFromJSON(body);
  const page = DOMSerializer.fromSchema(desk).serializeFragment(content, { document: pageDocument as never });
  return (page as unknown as { outerHTML: string }).outerHTML;
}

/** What the editor makes of HTML, as stored. */
export function bodyOfHtml(html: string): BodyDocument {
  return parseBody(
    DOMParser.fromSchema(desk)
      .parse(pageOf(html) as never)
      .toJSON(),
  );
}
