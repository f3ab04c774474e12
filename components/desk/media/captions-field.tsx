import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from '#components/ui/button';
import { TextArea } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import { CAPTIONS_SOURCE_LIMIT } from '#domain/media/captions/cues';
import { decodeCaptions } from '#domain/media/captions/decode-captions';

type Props = { saved: string; error: string | undefined };

/** As text, which a chosen file fills. What stood there before can be taken back. */
export function CaptionsField({ saved, error }: Props) {
  const t = useTranslations('media.form');
  const [text, setText] = useState(saved);
  const [known, setKnown] = useState(saved);
  const [former, setFormer] = useState<string>();
  const [problem, setProblem] = useState('');
  const input = useRef<HTMLInputElement>(null);
  // What was saved may be written otherwise, and lack what was no caption.
  if (known !== saved) {
    setKnown(saved);
    setText(saved);
    setFormer(text !== saved && text ? text : undefined);
  }

  async function take(file: File | undefined) {
    if (!file) return;
    const read = await readText(file);
    setProblem(read.ok ? '' : t(read.problem));
    if (!read.ok || read.text === text) return;
    setFormer(text || undefined);
    setText(read.text);
  }

  return (
    <div className="grid gap-2">
      <TextArea
        name="captions"
        label={t('captions')}
        hint={t('captionsHint')}
        error={error}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        rows={8}
        spellCheck={false}
        className="font-mono"
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={() => input.current?.click()}>{t('captionsFile')}</Button>
        {former !== undefined && (
          <Button
            tone="quiet"
            onClick={() => {
              setText(former);
              setFormer(undefined);
            }}
          >
            {t('captionsBack')}
          </Button>
        )}
        <Notice tone="bad">{problem}</Notice>
      </div>
      <input
        ref={input}
        type="file"
        accept=".vtt,.srt,text/vtt,application/x-subrip"
        hidden
        aria-label={t('captionsFile')}
        onChange={({ currentTarget }) => {
          void take(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
    </div>
  );
}

type Read = { ok: true; text: string } | { ok: false; problem: 'captionsTooLarge' | 'captionsNone' };

async function readText(file: File): Promise<Read> {
  if (file.size > CAPTIONS_SOURCE_LIMIT) return { ok: false, problem: 'captionsTooLarge' };
  const text = decodeCaptions(new Uint8Array(await file.arrayBuffer()));
  return text.includes('-->') ? { ok: true, text } : { ok: false, problem: 'captionsNone' };
}
