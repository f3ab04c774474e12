'use client';

import type { Transaction } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { Checkbox, Select, TextField } from '#components/ui/field';
import { countIn, LIST_KINDS } from '#domain/article/counter-styles';
import { readDelimiter, readKind, readMarker, readStart, readValue } from '#domain/article/html-attributes';
import { MARKER_LIMIT, MOST_START } from '#domain/article/list-numbers';
import { findAround } from '#domain/article/list-places';

type Props = { editor: Editor; isOpen: boolean; onClose: () => void; onDone: () => void };

/** How the list at the caret counts, and what the item at the caret says instead. */
export function NumberingDialog(props: Props) {
  const t = useTranslations('editor.numbering');
  return (
    <Dialog title={t('title')} isOpen={props.isOpen} onClose={props.onClose}>
      <NumberingForm {...props} />
    </Dialog>
  );
}

function NumberingForm({ editor, onClose, onDone }: Props) {
  const t = useTranslations();
  const [{ list, item }] = useState(() => placesAt(editor));

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = (name: string) => String(form.get(name) ?? '');
    const counting = {
      kind: readKind(typed('kind'), null),
      delimiter: readDelimiter(typed('delimiter')),
      start: readStart(typed('start')),
      reversed: form.has('reversed') || null,
    };
    const own = { value: readValue(typed('value')), marker: readMarker(typed('marker')) };
    let change = editor.state.tr;
    if (list) change = setAttributes(change, list.pos, counting);
    if (item) change = setAttributes(change, item.pos, own);
    editor.view.dispatch(change);
    onDone();
  }

  const { kind, delimiter, start, reversed } = list?.node.attrs ?? {};
  const { value, marker } = item?.node.attrs ?? {};
  return (
    <form onSubmit={submit} className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Select label={t('editor.numbering.kind')} name="kind" defaultValue={kind ?? ''}>
          {[null, ...LIST_KINDS].map((one) => (
            <option key={one} value={one ?? ''}>
              {example(one)}
            </option>
          ))}
        </Select>
        <Select label={t('editor.numbering.delimiter')} name="delimiter" defaultValue={delimiter ?? ''}>
          <option value="">{t('editor.numbering.fullStop')}</option>
          <option value=")">{t('editor.numbering.bracket')}</option>
        </Select>
      </div>
      <TextField
        label={t('editor.numbering.start')}
        hint={t('editor.numbering.startHint')}
        name="start"
        type="number"
        min={0}
        max={MOST_START}
        defaultValue={start ?? ''}
      />
      <Checkbox label={t('editor.numbering.reversed')} name="reversed" defaultChecked={Boolean(reversed)} />
      <fieldset className="grid gap-4 rounded border border-line p-3">
        <legend className="px-1 text-sm font-bold">{t('editor.numbering.item')}</legend>
        <TextField
          label={t('editor.numbering.value')}
          hint={t('editor.numbering.valueHint')}
          name="value"
          type="number"
          defaultValue={value ?? ''}
        />
        <TextField
          label={t('editor.numbering.marker')}
          hint={t('editor.numbering.markerHint')}
          name="marker"
          maxLength={MARKER_LIMIT}
          defaultValue={marker ?? ''}
        />
      </fieldset>
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button tone="main" type="submit">
          {t('editor.numbering.set')}
        </Button>
      </div>
    </form>
  );
}

/** In one step of the history. */
export function setAttributes(change: Transaction, pos: number, attrs: object): Transaction {
  for (const [name, value] of Object.entries(attrs)) change.setNodeAttribute(pos, name, value);
  return change;
}

function placesAt({ state: { selection } }: Editor) {
  const list = findAround(selection.$from, 'orderedList');
  const item = findAround(selection.$from, 'listItem');
  // An item of a list with dots within the numbered one is none of its items.
  return { list, item: item && list && item.pos > list.pos && isItemOf(list, item) ? item : undefined };
}

type Place = NonNullable<ReturnType<typeof findAround>>;

function isItemOf(list: Place, item: Place): boolean {
  return list.node.children.includes(item.node);
}

/** The first five. */
function example(kind: (typeof LIST_KINDS)[number] | null): string {
  const shown = [1, 2, 3, 4, 5].map((value) => countIn(kind, value)).join(', ');
  return `${shown}…`;
}
