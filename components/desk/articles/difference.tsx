import { useTranslations } from 'next-intl';
import type { BodyNode } from '#domain/article/body';
import { blockText } from '#domain/article/body-text';
import type { BlockRow, Piece } from '#domain/article/difference';

/** A block that is in both texts: its words, and how wide a picture was made. */
export function ChangedBlock({ row: { before, after, pieces = [] } }: { row: BlockRow }) {
  const t = useTranslations('editor.figure');
  const [was, is] = [widthOf(before), widthOf(after)];
  return (
    <>
      <Pieces pieces={pieces} />
      {was && is && was !== is && (
        <p>
          {t('width')}: <del className="bg-removed">{t(was)}</del> <ins className="bg-added no-underline">{t(is)}</ins>
        </p>
      )}
    </>
  );
}

function widthOf(node: BodyNode | undefined): 'wide' | 'textWide' | undefined {
  if (node?.type !== 'figure') return undefined;
  return node.attrs.width ? 'wide' : 'textWide';
}

export function Pieces({ pieces }: { pieces: Piece[] }) {
  return (
    <p className="whitespace-pre-wrap">
      {pieces.map(({ kind, text }, place) => {
        if (kind === 'added') {
          return (
            <ins key={place} className="bg-added no-underline [del+&]:ms-1">
              {text}
            </ins>
          );
        }
        if (kind === 'removed') {
          return (
            <del key={place} className="bg-removed">
              {text}
            </del>
          );
        }
        return <span key={place}>{text}</span>;
      })}
    </p>
  );
}

/** The words of a block; a block other than a paragraph is named before them. */
export function BlockWords({ node }: { node: BodyNode | undefined }) {
  const t = useTranslations('editor.blocks');
  if (!node) return null;
  const words = blockText(node).trim();
  const name = node.type === 'paragraph' ? '' : `[${t(node.type)}] `;
  return `${name}${words}`;
}

export function BodyDifference({ rows }: { rows: BlockRow[] }) {
  return (
    <div className="grid gap-3">
      {rows.map((row, place) => (
        <Row key={place} row={row} />
      ))}
    </div>
  );
}

function Row({ row }: { row: BlockRow }) {
  if (row.kind === 'changed' && row.pieces) return <ChangedBlock row={row} />;
  if (row.kind === 'same') {
    return (
      <p className="text-muted">
        <BlockWords node={row.after} />
      </p>
    );
  }
  return <OneSided row={row} />;
}

/** A block in one text only, or in both but too different to compare. */
export function OneSided({ row }: { row: BlockRow }) {
  return (
    <>
      {row.before && (
        <del className="bg-removed">
          <BlockWords node={row.before} />
        </del>
      )}
      {row.after && (
        <ins className="bg-added no-underline">
          <BlockWords node={row.after} />
        </ins>
      )}
    </>
  );
}
