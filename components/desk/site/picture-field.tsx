'use client';

import { useTranslations } from 'next-intl';
import { Picture } from '#components/article/picture';
import type { PictureChoice } from '#db/site/site';

type Props = {
  name: 'logoId' | 'bannerId';
  label: string;
  hint: string;
  choices: PictureChoice[];
  chosenId: number | null;
  /** What is shown without one. */
  instead?: React.ReactNode;
  error?: string | undefined;
};

/** One picture of the library, or none. */
export function PictureField({ name, label, hint, choices, chosenId, instead, error }: Props) {
  const t = useTranslations('administration.site');
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 text-sm font-bold">{label}</legend>
      <p className="text-xs text-muted">{hint}</p>
      {error && <p className="text-sm font-bold text-accent">{error}</p>}
      <div className="grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-2">
        <Choice name={name} value="" label={t('noLogo')} isChosen={chosenId === null}>
          {instead}
        </Choice>
        {choices.map((choice) => (
          <Choice
            key={choice.id}
            name={name}
            value={String(choice.id)}
            label={choice.name || t('picture', { id: choice.id })}
            isChosen={choice.id === chosenId}
          >
            <Picture source={choice} alt="" sizes="120px" className="h-full w-full object-contain" />
          </Choice>
        ))}
      </div>
    </fieldset>
  );
}

type ChoiceProps = { name: string; value: string; label: string; isChosen: boolean; children: React.ReactNode };

function Choice({ name, value, label, isChosen, children }: ChoiceProps) {
  return (
    <label className="grid min-w-0 cursor-pointer gap-1.5 rounded border border-line p-2 text-xs hover:border-accent has-checked:border-accent has-checked:bg-surface has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
      <span className="grid h-16 place-items-center overflow-hidden">{children}</span>
      <span className="flex min-w-0 items-center gap-1.5">
        <input
          type="radio"
          name={name}
          value={value}
          defaultChecked={isChosen}
          className="size-4 shrink-0 accent-accent"
        />
        <span className="truncate">{label}</span>
      </span>
    </label>
  );
}
