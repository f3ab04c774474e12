'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { PictureSource } from '#components/article/picture';
import { BelowTop } from '#components/desk/front/below-top';
import { type RegionRow, regionOf, rowsOf } from '#components/desk/front/layout-rows';
import { PublishFront } from '#components/desk/front/publish-front';
import { RegionList } from '#components/desk/front/region-list';
import { treeRows } from '#components/desk/site/category-options';
import { type SaveAction, useSave } from '#components/desk/site/use-save';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import { useDirty } from '#components/ui/use-dirty';
import { useUnsavedWarning } from '#components/ui/use-unsaved-warning';
import type { Pinned } from '#db/front/desk';
import { type Layout, LONGEST } from '#domain/front/layout';
import type { FrontDenial } from '#domain/front/moves';
import type { CategoryNode } from '#domain/site/category-tree';
import type { FormState } from '#lib/base/form';

type Props = {
  layout: Layout;
  /** The revision that `layout` is. */
  headRevisionId: number | null;
  denial: FrontDenial | undefined;
  pinned: Pinned[];
  /** Titles of what readers would see now of the layout as it is saved, by region and place: `lead.0`. */
  standIns: Record<string, string>;
  pictures: (PictureSource & { id: number })[];
  tree: CategoryNode[];
  save: SaveAction;
  publish: (state: FormState, form: FormData) => Promise<FormState>;
};

export function FrontForm(props: Props) {
  const { layout, headRevisionId, denial, pinned, standIns, pictures, tree, save: action, publish } = props;
  const t = useTranslations('front.save');
  const [head, setHead] = useState(headRevisionId);
  const { state, save, isPending, forget } = useSave(async (input) => {
    const answer = await action(input);
    if (answer.seen) setHead(Number(answer.seen));
    return answer;
  });
  const [regions, setRegions] = useState(() => rowsOf(layout, pinned));
  const [belowTop, setBelowTop] = useState(layout.belowTop);
  const [note, setNote] = useState('');
  const { isDirty, touch, sending } = useDirty();
  useUnsavedWarning(isDirty);
  const categories = treeRows(tree);
  const change = (next: RegionRow[]) => {
    setRegions(next);
    touch();
  };
  const send = () => {
    const saved = sending();
    save({ headRevisionId: head, note, layout: { belowTop, regions: regions.map(regionOf) } }, () => {
      saved();
      setNote('');
    });
  };
  return (
    <div className="grid gap-5">
      <RegionList
        regions={regions}
        categories={categories}
        pictures={new Map(pictures.map((picture) => [picture.id, picture]))}
        standIns={standIns}
        errors={state.errors ?? {}}
        onChange={change}
        onMove={(next) => {
          forget();
          change(next);
        }}
      />
      <BelowTop
        categories={categories}
        chosen={belowTop}
        onChange={(chosen) => {
          setBelowTop(chosen);
          touch();
        }}
      />
      <TextField
        label={t('note')}
        hint={t('noteHint')}
        value={note}
        maxLength={LONGEST.layoutNote}
        error={state.errors?.['note']}
        onChange={(event) => setNote(event.target.value)}
      />
      <Notice key={state.at} tone={state.ok ? 'good' : 'bad'}>
        {isDirty && state.ok ? '' : state.message}
      </Notice>
      <div>
        <Button tone={isDirty || denial ? 'main' : 'plain'} onClick={send} disabled={isPending || !isDirty}>
          {t('do')}
        </Button>
      </div>
      {head !== null && <PublishFront headRevisionId={head} denial={denial} isDirty={isDirty} action={publish} />}
    </div>
  );
}
