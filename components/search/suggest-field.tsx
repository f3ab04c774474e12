'use client';

import { useId, useRef, useState } from 'react';
import { useSuggestions } from '#components/search/use-suggestions';
import { useScriptRuns } from '#components/ui/use-script-runs';

type Props = {
  label: string;
  listLabel: string;
  /** Carries `{count}` where the figure goes. */
  countLabel: string;
  maxLength: number;
  defaultValue?: string;
  className?: string;
};

/**
 * A search form's field `q`, in a form that is positioned: the suggestions hang below all of it. Once its script runs it is a combobox (ARIA Authoring Practices, "list autocomplete with
 * manual selection"): a suggestion is chosen by arrow keys and Enter or by a click, and submits the form.
 */
export function SuggestField({ label, listLabel, countLabel, maxLength, defaultValue, className }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [active, setActive] = useState(-1);
  const suggestions = useSuggestions(text);
  const isEnhanced = useScriptRuns();
  const isOpen = suggestions.length > 0;

  function type(value: string) {
    setText(value);
    setActive(-1);
  }
  function choose(suggestion: string) {
    if (field.current) field.current.value = suggestion;
    type('');
    field.current?.form?.requestSubmit();
  }
  function onKeyDown(event: React.KeyboardEvent) {
    if (!isOpen || event.nativeEvent.isComposing) return;
    const places = suggestions.length + 1; // the field itself is one of them
    const chosen = suggestions[active];
    if (event.key === 'ArrowDown') setActive(((active + 2) % places) - 1);
    else if (event.key === 'ArrowUp') setActive(((active + places) % places) - 1);
    else if (event.key === 'Escape') type('');
    else if (event.key === 'Enter' && chosen !== undefined) choose(chosen);
    else return;
    event.preventDefault();
  }

  const combobox = {
    role: 'combobox',
    'aria-autocomplete': 'list' as const,
    'aria-expanded': isOpen,
    'aria-controls': isOpen ? id : undefined,
    'aria-activedescendant': active < 0 ? undefined : `${id}-${active}`,
  };
  return (
    <div className="min-w-0 grow">
      <input
        ref={field}
        name="q"
        aria-label={label}
        placeholder={label}
        defaultValue={defaultValue}
        maxLength={maxLength}
        autoComplete="off"
        enterKeyHint="search"
        spellCheck={false}
        {...(isEnhanced && combobox)}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => type('')}
        className={className}
      />
      {isOpen && (
        <div
          id={id}
          role="listbox"
          aria-label={listLabel}
          className="absolute inset-x-0 top-full z-20 mt-1 overflow-hidden rounded border border-muted bg-ground py-1 shadow-lg"
        >
          {suggestions.map((suggestion, place) => (
            <div
              key={suggestion}
              id={`${id}-${place}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(suggestion)}
              onKeyDown={onKeyDown}
              className="cursor-pointer px-3 py-2 text-sm hover:bg-surface aria-selected:bg-accent aria-selected:text-accent-ink"
            >
              {suggestion}
            </div>
          ))}
        </div>
      )}
      <span role="status" className="sr-only">
        {isOpen && countLabel.replace('{count}', String(suggestions.length))}
      </span>
    </div>
  );
}
