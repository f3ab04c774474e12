'use client';

import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { createContext, type ReactNode, useContext } from 'react';
import { nodeOf } from '#components/desk/editor/text/file-node';
import { UploadItem } from '#components/desk/media/upload-list';
import type { Upload } from '#components/desk/media/use-uploads';
import { newKey } from '#components/ui/new-key';
import type { PickedMedia } from '#domain/media/media';

type Uploads = {
  /** By the number under which a figure waits. */
  of: (waiting: number) => Upload | undefined;
  retry: (upload: Upload) => void;
  giveUp: (waiting: number) => void;
};

const WaitingContext = createContext<Uploads>({ of: () => undefined, retry: () => {}, giveUp: () => {} });

export const WaitingProvider = WaitingContext.Provider;

/** How the upload goes for which a figure waits; `children` where there is none. */
export function WaitingItem({ waiting, children }: { waiting: number | null; children: ReactNode }) {
  const { of, retry, giveUp } = useContext(WaitingContext);
  const upload = waiting === null ? undefined : of(waiting);
  if (!upload || waiting === null) return children;
  return <UploadItem upload={upload} onRetry={retry} onDismiss={() => giveUp(waiting)} showsLinks={false} />;
}

/** Under which the figure of a dropped or copied file waits; those of pasted texts count from 1. */
export function numberOfFile(id: number): number {
  return -id;
}

/** Numbers begin anew with each page, and clipboards outlive it. */
let page: string | undefined;

/** What a clipboard calls the picture that a figure waits for. */
export function awaitedName(number: number): string {
  page ??= newKey();
  return `${page} ${number}`;
}

/** The number of the picture that a copied figure waits for; null if it was another page's. */
export function awaitedHere({ dataset }: HTMLElement): number | null {
  const [name, number] = dataset['awaited']?.split(' ') ?? [];
  return name !== undefined && name === page ? Number(number) || null : null;
}

/** Behind the figures that wait directly there: what is given later stands behind what was given before. */
export function behindWaiting(doc: Node, place: number): number {
  const next = doc.resolve(place).nodeAfter;
  return typeof next?.attrs['waiting'] === 'number' ? behindWaiting(doc, place + next.nodeSize) : place;
}

export function waitingIn({ state: { doc } }: Editor): Set<number> {
  return new Set(waitingFigures(doc).map(({ waiting }) => waiting));
}

/** Gives each figure what it waits for, null for nothing any more; no step of its own to undo. */
export function fillWaiting({ state, view }: Editor, arrived: ReadonlyMap<number, PickedMedia | null>): void {
  const { tr } = state;
  // From the end, so that the places before hold.
  for (const figure of waitingFigures(state.doc).toReversed()) {
    const media = arrived.get(figure.waiting);
    if (media === undefined) continue;
    if (figure.waiting < 0) fillDropped(tr, figure, media);
    else fill(tr, figure, media);
  }
  if (tr.docChanged) view.dispatch(tr.setMeta('addToHistory', false));
}

/**
 * Goes on in a text that stands in the place of another: in the figure without a picture that has the same description
 * and caption, or else in the one at the same place where both texts have as many blocks. What has none was left out.
 */
export function goOnWaiting(tr: Transaction, before: Node): void {
  const present = figuresWithout(tr.doc);
  const take = (figure: Figure | undefined, waiting: unknown) => {
    if (!figure) return false;
    present.splice(present.indexOf(figure), 1);
    tr.setNodeAttribute(figure.at, 'waiting', waiting);
    return true;
  };
  const former = figuresWithout(before);
  // Nothing tells one from the other where some were left out.
  const areBareAlike = former.filter(isBare).length === present.filter(isBare).length;
  const others = former.filter((figure) => {
    const isTold = areBareAlike || !isBare(figure);
    const same = isTold ? present.find(({ node }) => isSameFigure(node, figure.node)) : undefined;
    return !take(same, figure.node.attrs['waiting']);
  });
  if (before.childCount !== tr.doc.childCount) return;
  for (const { at, node } of others) {
    const block = before.resolve(at).index(0);
    take(
      present.find((one) => tr.doc.resolve(one.at).index(0) === block),
      node.attrs['waiting'],
    );
  }
}

function isBare({ node }: Figure): boolean {
  return node.attrs['alt'] === null && node.content.size === 0;
}

function isSameFigure(one: Node, other: Node): boolean {
  return one.attrs['alt'] === other.attrs['alt'] && one.content.eq(other.content);
}

type Figure = { at: number; node: Node };

function fill(tr: Transaction, { at, node: { attrs } }: Figure, media: PickedMedia | null): void {
  const described = { mediaId: media?.id ?? null, alt: attrs['alt'] ?? (media?.alt || null) };
  tr.setNodeMarkup(at, undefined, { ...attrs, ...described, waiting: null });
}

/** As a file that is put in when it is there; the figure goes if it does not come, or turns out to be no picture. */
function fillDropped(tr: Transaction, figure: Figure, media: PickedMedia | null): void {
  const { at, node } = figure;
  const hasNoCaption = node.content.size === 0;
  if (!media && hasNoCaption) tr.deleteRange(at, at + node.nodeSize);
  else if (media && media.kind !== 'image') replaceBy(tr, figure, media);
  else {
    fill(tr, figure, media);
    if (media?.caption && hasNoCaption) tr.insert(at + 1, node.type.schema.text(media.caption));
  }
}

function replaceBy(tr: Transaction, { at, node }: Figure, media: PickedMedia): void {
  const other = withWords(node.type.schema.nodeFromJSON(nodeOf(media)), node);
  const $at = tr.doc.resolve(at);
  if ($at.parent.canReplaceWith($at.index(), $at.index() + 1, other.type))
    tr.replaceWith(at, at + node.nodeSize, other);
  else tr.setNodeAttribute(at, 'waiting', null);
}

/** What was typed as the picture's caption is the file's. */
function withWords(file: Node, { content, textContent }: Node): Node {
  if (content.size === 0) return file;
  if (file.type.validContent(content)) return file.copy(content);
  return file.type.create({ ...file.attrs, title: textContent });
}

function waitingFigures(doc: Node): (Figure & { waiting: number })[] {
  return figuresWithout(doc).flatMap((figure) => {
    const { waiting } = figure.node.attrs;
    return typeof waiting === 'number' ? [{ ...figure, waiting }] : [];
  });
}

/** Without a picture. */
function figuresWithout(doc: Node): Figure[] {
  const found: Figure[] = [];
  doc.descendants((node, at) => {
    if (node.type.name === 'figure' && node.attrs['mediaId'] === null) found.push({ at, node });
  });
  return found;
}
