'use client';

import { useTranslations } from 'next-intl';
import { type WebLinkRow, WebLinkRows } from '#components/desk/site/web-link-rows';
import { Select, TextField } from '#components/ui/field';

export type GroupRow = { key: string; title: string; links: WebLinkRow[] };

type Props = {
  group: GroupRow;
  /** Where a link can be moved to. */
  groups: GroupRow[];
  /** The group's prefix in `errors`. */
  path: string;
  errors: Record<string, string>;
  onChange: (group: GroupRow) => void;
  onMoveLink: (key: string, to: string) => void;
  /** The group just added or the link just moved: gets the focus. */
  fresh: string | undefined;
  /** False for the links without a group. */
  isTitled?: boolean;
};

export function LinkGroup({ group, groups, path, errors, onChange, onMoveLink, fresh, isTitled = false }: Props) {
  const t = useTranslations('administration.webLinks');
  const place = groups.indexOf(group);
  const nameOf = (other: GroupRow, index: number) =>
    index === 0 ? t('ungrouped') : other.title || t('unnamedGroup', { place: index });
  const linksPath = isTitled ? `${path}.links` : path;
  return (
    <fieldset className="grid min-w-0 gap-3 rounded border border-line p-3 sm:p-4">
      <legend className="px-1 text-base font-bold">{nameOf(group, place)}</legend>
      {isTitled && (
        <TextField
          label={t('groupTitle')}
          autoFocus={group.key === fresh}
          value={group.title}
          error={errors[`${path}.title`]}
          onChange={(event) => onChange({ ...group, title: event.target.value })}
        />
      )}
      {group.links.length === 0 && <p className="text-sm text-muted">{t('empty')}</p>}
      <WebLinkRows
        links={group.links}
        onChange={(links) => onChange({ ...group, links })}
        errorOf={(index, field) => errors[`${linksPath}.${index}.${field}`]}
        addLabel={t('add')}
      >
        {(link) =>
          groups.length > 1 && (
            <Select
              label={t('group')}
              value={group.key}
              autoFocus={link.key === fresh}
              onChange={(event) => onMoveLink(link.key, event.target.value)}
            >
              {groups.map((other, index) => (
                <option key={other.key} value={other.key}>
                  {nameOf(other, index)}
                </option>
              ))}
            </Select>
          )
        }
      </WebLinkRows>
    </fieldset>
  );
}
