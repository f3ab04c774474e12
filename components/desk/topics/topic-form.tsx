'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { PictureSource } from '#components/article/picture';
import { PictureField } from '#components/desk/media/picture-field';
import { treeRows } from '#components/desk/site/category-options';
import { SaveBar } from '#components/desk/site/save-bar';
import { type SaveAction, useSave } from '#components/desk/site/use-save';
import { inputOf, pickedIds, type TopicValues, valuesOf } from '#components/desk/topics/topic-rows';
import { TopicRuleFields } from '#components/desk/topics/topic-rule-fields';
import { TopicSections } from '#components/desk/topics/topic-sections';
import { TopicWords } from '#components/desk/topics/topic-words';
import { Checkbox, Select } from '#components/ui/field';
import { useDirty } from '#components/ui/use-dirty';
import { useUnsavedWarning } from '#components/ui/use-unsaved-warning';
import type { listPickedTitles } from '#db/article/picked-titles';
import type { DeskTopic } from '#db/topics/desk';
import type { CategoryNode } from '#domain/site/category-tree';
import { type TopicForm as Form, LONGEST, TOPIC_FORMS } from '#domain/topics/topic';

type Props = {
  /** Undefined for a new one. */
  topic?: DeskTopic;
  picture?: PictureSource | undefined;
  titles: Awaited<ReturnType<typeof listPickedTitles>>;
  tree: CategoryNode[];
  mayChange: boolean;
  action: SaveAction;
};

export function TopicForm({ topic, picture, titles, tree, mayChange, action }: Props) {
  const t = useTranslations('topics.desk');
  const [version, setVersion] = useState(topic?.version);
  const [known, setKnown] = useState(topic?.state);
  // Shown or stopped on this page, which changes no words.
  if (topic && topic.state !== known) {
    setKnown(topic.state);
    if (topic.version === (version ?? 0) + 1) setVersion(topic.version);
  }
  const { state, save, isPending, forget } = useSave(async (input) => {
    const answer = await action(input);
    if (answer?.seen) setVersion(Number(answer.seen));
    return answer;
  });
  const [values, setValues] = useState(() => valuesOf(topic, titles, tree));
  const { isDirty, touch, sending } = useDirty();
  useUnsavedWarning(isDirty);
  const put = (part: Partial<TopicValues>) => {
    setValues((before) => ({ ...before, ...part }));
    touch();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const saved = sending();
    save({ ...inputOf(values), ...(topic ? { id: topic.id, version } : {}) }, saved);
  };
  const errors = state.errors ?? {};
  return (
    <form onSubmit={submit} noValidate className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <fieldset disabled={!mayChange} className="contents">
        <TopicWords values={values} present={topic?.slug} errors={errors} onChange={put} />
        <PictureField
          words="topics.desk.cover"
          value={{ id: values.coverId, alt: values.coverAlt }}
          source={picture}
          look={{ sizes: '18rem', className: 'h-auto w-72 max-w-full rounded-sm' }}
          maxLength={LONGEST.coverAlt}
          error={errors['coverAlt']}
          onChange={({ id, alt }) => put({ coverId: id, coverAlt: alt })}
        />
        <TopicSections
          sections={values.sections}
          errorOf={(index) => errors[`sections.${index}.title`]}
          onChange={(sections) => put({ sections })}
          onMove={(sections) => {
            forget();
            put({ sections });
          }}
        />
        <TopicRuleFields
          rule={values.rule}
          picked={pickedIds(values)}
          categories={treeRows(tree)}
          errors={errors}
          onChange={(rule) => put({ rule })}
        />
        <div className="grid gap-3 sm:max-w-md">
          <Select
            label={t('form.label')}
            value={values.form}
            onChange={({ target }) => put({ form: target.value as Form })}
          >
            {TOPIC_FORMS.map((form) => (
              <option key={form} value={form}>
                {t(`form.${form}`)}
              </option>
            ))}
          </Select>
          <Checkbox
            label={t('form.oldestFirst')}
            checked={values.isOldestFirst}
            onChange={({ target }) => put({ isOldestFirst: target.checked })}
          />
        </div>
        {mayChange && <SaveBar state={state} isPending={isPending} isDirty={isDirty} />}
      </fieldset>
    </form>
  );
}
