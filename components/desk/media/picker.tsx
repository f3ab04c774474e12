'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { MediaChoices } from '#components/desk/media/choices';
import { type Chosen, itemsOf, toggle, withUploaded } from '#components/desk/media/chosen';
import { MediaUploader } from '#components/desk/media/uploader';
import { useLibrary } from '#components/desk/media/use-library';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { Select, TextField } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import { MEDIA_KINDS, type MediaKind, type PickedMedia } from '#domain/media/media';

type Props = {
  isOpen: boolean;
  onClose: () => void;
  /** By default every kind, with a filter. */
  kind?: MediaKind;
  /** Only files of this content type, as what replaces one must be. */
  type?: string;
  title?: string;
} & (
  | { takes?: 'one'; onPick: (item: PickedMedia) => void }
  | { takes: 'one or uploads'; onPick: (items: PickedMedia[]) => void }
  | { takes: 'several'; onPick: (items: PickedMedia[]) => void }
);

/** Hands over one file, or several in the order of choice, those that were uploaded in the order in which they were given. */
export function MediaPicker(props: Props) {
  const t = useTranslations('media.picker');
  return (
    <Dialog title={props.title ?? t('title')} isOpen={props.isOpen} onClose={props.onClose} size="wide">
      <Library {...props} />
    </Dialog>
  );
}

function Library(props: Props) {
  const t = useTranslations('media');
  const common = useTranslations('common');
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState(props.kind);
  const library = useLibrary({ query, kind, type: props.type });
  const [chosen, setChosen] = useState<Chosen[]>([]);
  const [fresh, setFresh] = useState<Chosen[]>([]);
  const [unwanted, setUnwanted] = useState<PickedMedia>();

  const isSeveral = props.takes === 'several';
  const takesMany = isSeveral || props.takes === 'one or uploads';
  const used = takesMany ? fresh : fresh.slice(-1);

  function choose(item: PickedMedia) {
    if (isSeveral) setChosen((items) => toggle(items, item));
    else hand([item]);
  }
  function hand(items: PickedMedia[]) {
    props.onClose();
    if (props.takes === 'several' || props.takes === 'one or uploads') props.onPick(items);
    else for (const item of items) props.onPick(item);
  }
  function take(item: PickedMedia, upload: number) {
    library.show(item);
    const isWanted = (!props.kind || item.kind === props.kind) && (!props.type || item.contentType === props.type);
    setUnwanted(isWanted ? undefined : item);
    if (isWanted) (isSeveral ? setChosen : setFresh)((items) => withUploaded(items, { item, upload }));
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <MediaUploader onStored={take} kind={props.kind} type={props.type} isOnlyOne={!takesMany} />
      {unwanted && <Notice tone="bad">{t('picker.unwanted', { name: unwanted.name })}</Notice>}
      <div className={`grid gap-4 ${props.kind ? '' : 'sm:grid-cols-[1fr_12rem]'}`}>
        <TextField
          label={t('search.label')}
          hint={t('search.hint')}
          type="search"
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        {!props.kind && <KindSelect kind={kind} onChange={setKind} />}
      </div>
      {library.problem !== undefined && <Notice tone="bad">{library.problem || common('failed')}</Notice>}
      <MediaChoices
        library={library}
        chosen={isSeveral ? itemsOf(chosen) : undefined}
        onChoose={choose}
        fresh={used.length === 1 ? used[0]?.item.id : undefined}
      />
      <div className="sticky -bottom-6 -mx-1 flex flex-wrap justify-end gap-3 bg-ground px-1 py-3">
        <Button onClick={props.onClose}>{common('cancel')}</Button>
        {used.length > 0 && <UseFresh used={used} of={fresh.length} onUse={() => hand(itemsOf(used))} />}
        {isSeveral && (
          <Button tone="main" disabled={chosen.length === 0} onClick={() => hand(itemsOf(chosen))}>
            {chosen.length === 0 ? t('picker.nothing') : t('picker.use', { count: chosen.length })}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Says how many are used; the name, where only one of several is. */
function UseFresh({ used, of, onUse }: { used: Chosen[]; of: number; onUse: () => void }) {
  const t = useTranslations('media.picker');
  const [one] = used;
  const isNamed = used.length === 1 && of > 1;
  return (
    // The focus, so that Enter takes all of them, unless one types in the search.
    <Button tone="main" ref={used.length > 1 ? focus : undefined} className="max-w-full wrap-anywhere" onClick={onUse}>
      {isNamed ? t('useNamed', { name: one?.item.name ?? '' }) : t('useFresh', { count: used.length })}
    </Button>
  );
}

function focus(button: HTMLButtonElement | null): void {
  if (!(document.activeElement instanceof HTMLInputElement)) button?.focus();
}

function KindSelect({ kind, onChange }: { kind: MediaKind | undefined; onChange: (kind?: MediaKind) => void }) {
  const t = useTranslations('media');
  return (
    <Select
      label={t('search.kind')}
      value={kind ?? ''}
      onChange={(event) => onChange(MEDIA_KINDS.find((known) => known === event.currentTarget.value))}
    >
      <option value="">{t('kinds.all')}</option>
      {MEDIA_KINDS.map((known) => (
        <option key={known} value={known}>
          {t(`kinds.${known}`)}
        </option>
      ))}
    </Select>
  );
}
