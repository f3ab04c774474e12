import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { cutTo, oneLine } from '#domain/base/one-line';
import { type PastedBlock, type PastedFile, PLAIN, type Run } from '#domain/intake/paste/blocks';
import { describedBy } from '#domain/intake/paste/description';
import { AS_TYPED, showLetters } from '#domain/intake/paste/letters';
import { endsWithBreak, tidyRuns, tidyText, withMarker } from '#domain/intake/paste/lines';
import { placeNotes } from '#domain/intake/paste/notes';
import { levelOfLine } from '#domain/intake/paste/paragraphs';
import { freshParagraph, type Place } from '#domain/intake/paste/place';
import { enterElement, enterNote } from '#domain/intake/paste/places';
import { applySheets } from '#domain/intake/paste/sheet';
import { attribute, type Element, hasAttribute, isDropped } from '#domain/intake/paste/style';
import { type Video, videoOf } from '#domain/intake/paste/video';
import { type Leave, walk } from '#domain/intake/paste/walk';
import { markerKind } from '#domain/intake/paste/word-lists';
import { MEDIA_WORD_LIMITS } from '#domain/media/words';

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** `pictures` are those that the HTML names by their number (`<img data-picture="0">`); others go. */
export function readPasted(html: string, pictures: readonly (PastedFile | null)[] = []): PastedBlock[] {
  const root: PastedBlock[] = [];
  let line: Run[] = [];
  let marker = '';
  let at: Place = {
    ...{ blocks: root, depth: 0, ...freshParagraph, ...PLAIN, ...AS_TYPED, align: '' },
    ...{ levels: new Map(), isMarker: false, isPre: false },
    ...{ isInItem: false, isNumbered: false, isInBox: false, isInNote: false, isNestedTable: false, isHead: false },
  };

  const add = (block: PastedBlock) => (at.list?.list.items.at(-1)?.blocks ?? at.blocks).push(block);

  function endLine() {
    const runs = tidyRuns(line);
    const shown = tidyText(marker);
    // Word numbers empty cells, too.
    if (runs.length > 0 || (shown && at.table)) add(blockOfLine(runs, shown, at));
    line = [];
    marker = '';
  }

  function addText(typed: string) {
    const text = showLetters(typed, at, line.at(-1)?.text ?? '');
    if (at.isMarker) marker += text;
    else for (const run of runsOfText(text, at)) line.push(run);
  }

  function addBreak() {
    if (at.isInNote) return addText(' ');
    const isNewParagraph = !at.item && endsWithBreak(line);
    if (isNewParagraph) return endLine();
    line.push(runOf('\n', at));
  }

  function addPicture(element: Element) {
    const file = pictures[Number(attribute(element, 'data-picture') || Number.NaN)];
    if (!file || at.isInNote) return;
    endLine();
    if (at.figure) at.figure.hasPicture = true;
    // On the portal's own pages no words say that the picture decorates.
    const isOwn = 'isOwn' in file && file.isOwn && hasAttribute(element, 'alt');
    const words = isOwn ? attribute(element, 'alt') : describedBy(attribute(element, 'alt')) || null;
    const alt = words === null ? null : cutTo(oneLine(words), MEDIA_WORD_LIMITS.alt);
    add({ kind: 'figure', file, alt, isWide: false, runs: [] });
  }

  /** Neither may stand within the words of a footnote. */
  function addVideo(video: Video) {
    if (at.isInNote) return;
    endLine();
    add({ kind: 'video', ...video });
  }

  function enter(element: Element): Leave {
    const outer = at;
    const isNote = hasAttribute(element, 'data-footnote');
    const isBlock = BLOCKS.has(element.tagName);
    if (at.isInNote) {
      at = enterNote(element, at);
      if (isBlock || isNote) addText(' ');
      return () => {
        if (isBlock || isNote) addText(' ');
        at = outer;
      };
    }
    if (isNote && element.tagName === 'span') return beginNote(element);
    if (isBlock) endLine();
    const { inner, finish } = enterElement(element, at);
    at = inner;
    return () => {
      if (isBlock) endLine();
      at = outer;
      finish?.(add);
    };
  }

  /** A footnote's words are a line of their own within the line. */
  function beginNote(element: Element): Leave {
    const [outer, outerLine] = [at, line];
    at = enterNote(element, at);
    line = [];
    return () => {
      const note = tidyRuns(line);
      at = outer;
      line = outerLine;
      if (note.length > 0) line.push({ ...PLAIN, text: '', note });
    };
  }

  const document = parse(html);
  applySheets(document);
  placeNotes(document);
  walk(document.childNodes, (node) => {
    if (node.nodeName === '#text') addText((node as DefaultTreeAdapterTypes.TextNode).value);
    if (!('tagName' in node)) return undefined;
    if (node.tagName === 'img') addPicture(node);
    const video = videoOf(node);
    if (video) {
      addVideo(video);
      return undefined;
    }
    if (isDropped(node) || isLabel(node, at)) return undefined;
    if (node.tagName !== 'br') return enter(node);
    addBreak();
    return undefined;
  });
  endLine();
  return root;
}

function blockOfLine(runs: Run[], marker: string, place: Place): PastedBlock {
  const { item, style, align, isRest } = place;
  const level = levelOfLine(place, runs);
  const kind = item && runs.length > 0 ? markerKind(marker) : 'words';
  if (item && level === 0 && kind !== 'words')
    return { kind: 'item', ...item, isOrdered: kind === 'ordered', marker, align, runs };
  if (isRest) return { kind: 'rest', align, runs };
  // Word generates the numbers of headings and of "Điều 1."; they carry meaning.
  const numbered = kind === 'bullet' ? runs : withMarker(marker, runs);
  return { kind: 'line', level, style, align, runs: level > 0 ? asHeading(numbered) : numbered };
}

/** Headings have no weight, nor another look as a whole; what differed by that only joins, as a letter and its mark. */
function asHeading(runs: Run[]): Run[] {
  const isEm = !runs.every((run) => run.isEm || run.text === '\n');
  const isUnderlined = !runs.every((run) => run.isUnderlined || run.text === '\n');
  return tidyRuns(
    runs.map((run) => ({
      ...run,
      isStrong: false,
      isEm: run.isEm && isEm,
      isUnderlined: run.isUnderlined && isUnderlined,
    })),
  );
}

/** Words by which the portal's own pages show what the place is. */
function isLabel(element: Element, { isNumbered, isInBox, figure }: Place): boolean {
  return (
    (isNumbered && hasAttribute(element, 'data-item-number')) ||
    (isInBox && hasAttribute(element, 'data-note-label')) ||
    (figure?.hasPicture === true && hasAttribute(element, 'data-credit'))
  );
}

function runsOfText(text: string, place: Place): Run[] {
  if (!place.isPre) return [runOf(text.replaceAll('\n', ' '), place)];
  return text.split(/(\r\n?|\n)/).map((part) => runOf(/^[\r\n]/.test(part) ? '\n' : part, place));
}

function runOf(text: string, { isStrong, isEm, isUnderlined, isStruck, raised, href }: Place): Run {
  return { text, isStrong, isEm, isUnderlined: isUnderlined && href === null, isStruck, raised, href };
}
