'use client';

import { useTranslations } from 'next-intl';
import type { TreeRow } from '#components/desk/site/category-options';
import { ruleOf, type TopicValues } from '#components/desk/topics/topic-rows';
import { useMatches } from '#components/desk/topics/use-matches';
import { Checkbox, TextField } from '#components/ui/field';
import { isEmptyRule } from '#domain/topics/rule';

type Rule = TopicValues['rule'];
type Props = {
  rule: Rule;
  picked: number[];
  categories: TreeRow[];
  errors: Record<string, string>;
  onChange: (rule: Rule) => void;
};

export function TopicRuleFields({ rule, picked, categories, errors, onChange }: Props) {
  const t = useTranslations('topics.desk.rule');
  const { categoryIds } = rule;
  return (
    <fieldset className="grid min-w-0 gap-4">
      <legend className="mb-1 font-bold">{t('title')}</legend>
      <p className="text-sm text-muted">{t('hint')}</p>
      <TextField
        label={t('tags')}
        hint={t('tagsHint')}
        value={rule.tags}
        error={errors['rule.tags']}
        autoComplete="off"
        onChange={({ target }) => onChange({ ...rule, tags: target.value })}
      />
      <details className="rounded border border-line px-3">
        <summary className="min-h-11 cursor-pointer py-3 text-sm font-bold">
          {t('categories')}
          {categoryIds.length > 0 && (
            <span className="font-normal text-muted"> · {t('chosen', { count: categoryIds.length })}</span>
          )}
        </summary>
        <fieldset aria-label={t('categories')} className="grid gap-x-4 pb-3 sm:grid-cols-2 lg:grid-cols-3">
          {categories.map(({ id, name, depth }) => (
            <div key={id} style={{ paddingInlineStart: `${depth}rem` }}>
              <Checkbox
                label={name}
                checked={categoryIds.includes(id)}
                onChange={({ target }) =>
                  onChange({
                    ...rule,
                    categoryIds: target.checked ? [...categoryIds, id] : categoryIds.filter((other) => other !== id),
                  })
                }
              />
            </div>
          ))}
        </fieldset>
      </details>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,12rem),1fr))] gap-3">
        {(['from', 'to'] as const).map((field) => (
          <TextField
            key={field}
            label={t(field)}
            type="date"
            value={rule[field]}
            error={errors[`rule.${field}`]}
            onChange={({ target }) => onChange({ ...rule, [field]: target.value })}
          />
        ))}
      </div>
      <Matches rule={rule} picked={picked} />
    </fieldset>
  );
}

function Matches({ rule, picked }: Pick<Props, 'rule' | 'picked'>) {
  const t = useTranslations('topics.desk.rule');
  const named = ruleOf(rule);
  const count = useMatches(named, picked);
  const words = () => {
    if (isEmptyRule(named)) return t('none');
    if (count === undefined) return t('counting');
    return count === 'away' ? t('away') : t('count', { count });
  };
  return (
    <p role="status" className="text-sm font-bold">
      {words()}
    </p>
  );
}
