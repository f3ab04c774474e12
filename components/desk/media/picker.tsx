'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { MediaChoices } from '#components/desk/media/choices';
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
  | { isMultiple?: false; onPick: (item: PickedMedia) => void }
  | { isMultiple: true; onPick: (items: PickedMedia[]) => void }
);

/** Hands over one file, or several in the order of choice. */
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
  const [chosen, setChosen] = useState<PickedMedia[]>([]);
  const [fresh, setFresh] = useState<PickedMedia>();
  const [unwanted, setUnwanted] = useState<PickedMedia>();

  function choose(item: PickedMedia) {
    if (props.isMultiple) setChosen((items) => toggle(items, item));
    else finish(() => props.onPick(item));
  }
  function finish(hand: () => void) {
    props.onClose();
    hand();
  }
  function take(item: PickedMedia) {
    library.show(item);
    const isWanted = (!props.kind || item.kind === props.kind) && (!props.type || item.contentType === props.type);
    setUnwanted(isWanted ? undefined : item);
    if (!props.isMultiple && isWanted) setFresh(item);
    if (props.isMultiple && isWanted) {
      setChosen((items) => (items.some(({ id }) => id === item.id) ? items : [...items, item]));
    }
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <MediaUploader onStored={take} kind={props.kind} type={props.type} />
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
        chosen={props.isMultiple ? chosen : undefined}
        onChoose={choose}
        fresh={fresh?.id}
      />
      <div className="sticky -bottom-6 -mx-1 flex flex-wrap justify-end gap-3 bg-ground px-1 py-3">
        <Button onClick={props.onClose}>{common('cancel')}</Button>
        {fresh && (
          <Button tone="main" onClick={() => choose(fresh)}>
            {t('picker.useFresh')}
          </Button>
        )}
        {props.isMultiple && (
          <Button tone="main" disabled={chosen.length === 0} onClick={() => finish(() => props.onPick(chosen))}>
            {chosen.length === 0 ? t('picker.nothing') : t('picker.use', { count: chosen.length })}
          </Button>
        )}
      </div>
    </div>
  );
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

function toggle(items: PickedMedia[], item: PickedMedia): PickedMedia[] {
  const others = items.filter(({ id }) => id !== item.id);
  return others.length < items.length ? others : [...items, item];
}
