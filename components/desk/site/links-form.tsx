'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type GroupRow, LinkGroup } from '#components/desk/site/link-group';
import { SaveBar } from '#components/desk/site/save-bar';
import { type SaveAction, useSave } from '#components/desk/site/use-save';
import { Button } from '#components/ui/button';
import { newKey } from '#components/ui/new-key';
import { movedItem, SortableList } from '#components/ui/sortable-list';
import { useDirty } from '#components/ui/use-dirty';
import { useUnsavedWarning } from '#components/ui/use-unsaved-warning';
import type { WebLinkGroup } from '#db/site/web-links';

type Props = { groups: WebLinkGroup[]; version: string; action: SaveAction };

const UNGROUPED = 'ungrouped';

export function LinksForm({ groups: saved, version, action }: Props) {
  const t = useTranslations('administration.webLinks');
  const { state, save, isPending, forget } = useSave(action);
  const [groups, setGroups] = useState(() => saved.map(rowOf));
  const { isDirty, touch, sending } = useDirty();
  const [fresh, setFresh] = useState<string>();
  useUnsavedWarning(isDirty);
  const [first, ...titled] = groups as [GroupRow, ...GroupRow[]];
  const change = (next: GroupRow[]) => {
    setGroups(next);
    touch();
  };
  const changeGroup = (group: GroupRow) => {
    const before = groups.find(({ key }) => key === group.key);
    if (before?.links.map(({ key }) => key).join() !== group.links.map(({ key }) => key).join()) forget();
    change(groups.map((other) => (other.key === group.key ? group : other)));
  };
  const addGroup = () => {
    const key = newKey();
    setFresh(key);
    change([...groups, { key, title: '', links: [] }]);
  };
  const moveLink = (key: string, to: string) => {
    const link = groups.flatMap((group) => group.links).find((other) => other.key === key);
    if (!link) return;
    forget();
    setFresh(key);
    change(
      groups.map((group) => {
        const links = group.links.filter((other) => other.key !== key);
        return { ...group, links: group.key === to ? [...links, link] : links };
      }),
    );
  };
  const shared = { groups, onChange: changeGroup, onMoveLink: moveLink, fresh, errors: state.errors ?? {} };
  return (
    <div className="grid max-w-5xl gap-8">
      <LinkGroup {...shared} group={first} path={UNGROUPED} />
      <SortableList
        items={titled}
        nameOf={(group, index) => group.title || t('unnamedGroup', { place: index + 1 })}
        onMove={(from, to) => {
          forget();
          change([first, ...movedItem(titled, from, to)]);
        }}
        remove={{
          label: (name) => t('removeGroup', { name }),
          onRemove: (index) => {
            forget();
            change([first, ...titled.toSpliced(index, 1)]);
          },
        }}
      >
        {(group, index) => <LinkGroup {...shared} group={group} path={`groups.${index}`} isTitled />}
      </SortableList>
      <div>
        <Button onClick={addGroup}>{t('addGroup')}</Button>
      </div>
      <SaveBar
        state={state}
        isPending={isPending}
        isDirty={isDirty}
        onSave={() => save({ version, ...valuesOf(first, titled) }, sending())}
      />
    </div>
  );
}

function rowOf({ id, title, links }: WebLinkGroup): GroupRow {
  return {
    key: id === null ? UNGROUPED : `kept-${id}`,
    title,
    links: links.map((link) => ({ ...link, key: `kept-${link.id}` })),
  };
}

function valuesOf(first: GroupRow, titled: GroupRow[]) {
  const plain = ({ links }: GroupRow) => links.map(({ title, url }) => ({ title, url }));
  return { ungrouped: plain(first), groups: titled.map((group) => ({ title: group.title, links: plain(group) })) };
}
