import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import type { Tool } from '#components/desk/editor/text/tools';

type Props = {
  tool: Tool;
  /** Of the tools in the row, the one that Tab comes to. */
  isStop: boolean;
  onFocus: () => void;
};

export function ToolButton({ tool: { name, icon: Icon, word, isOn, run }, isStop, onFocus }: Props) {
  const t = useTranslations('editor.toolbar');
  return (
    <button
      type="button"
      tabIndex={isStop ? 0 : -1}
      onFocus={onFocus}
      title={t(name)}
      aria-label={t(name)}
      aria-pressed={isOn}
      onClick={run}
      className="flex min-h-11 min-w-11 items-center justify-center gap-1.5 rounded px-2 pointer-fine:min-w-10 pointer-fine:px-1.5 text-sm font-bold hover:bg-ground hover:text-accent aria-pressed:bg-accent aria-pressed:text-accent-ink"
    >
      <Icon aria-hidden className="size-5 shrink-0" />
      {word && t(word)}
    </button>
  );
}

/** By the arrows, Home and End from button to button. */
export function moveFocus(event: KeyboardEvent<HTMLDivElement>) {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const here = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const last = buttons.length - 1;
  const next = {
    ArrowRight: here === last ? 0 : here + 1,
    ArrowLeft: here === 0 ? last : here - 1,
    Home: 0,
    End: last,
  };
  const to = next[event.key as keyof typeof next];
  if (to === undefined) return;
  buttons[to]?.focus();
  event.preventDefault();
}
