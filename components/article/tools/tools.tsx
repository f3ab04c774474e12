import { useTranslations } from 'next-intl';
import { Listening } from '#components/article/tools/listening';
import { Tool } from '#components/article/tools/tool';
import { TOOLS_SCRIPT } from '#domain/http/cdn-cache';

type Props = {
  title: string;
  /** Of the page, with its site. */
  address: string;
  /** To Zalo and Facebook. */
  hasShareLinks: boolean;
};

/** Beside the text where there is room, else a row; nothing of another site is loaded. */
export function Tools({ title, address, hasShareLinks }: Props) {
  const t = useTranslations('tools');
  const lightbox = { close: t('close'), previous: t('previous'), next: t('next'), picture: t('picture') };
  const words = { failed: t('failed'), source: t('source'), at: t('at', { time: '{time}' }), ...lightbox };
  const marks = Object.fromEntries(
    Object.entries({ title, address, ...words }).map(([key, value]) => [`data-${key}`, value]),
  );
  const encoded = encodeURIComponent(address);
  return (
    <section {...marks} data-tools="" data-not-text="" className="tools" aria-label={t('label')}>
      <Tool data-tool="print" sign="print" label={t('print')} />
      <Tool data-tool="save" sign="save" label={t('save')} data-said={t('saved')} />
      <Tool
        data-tool="copy"
        sign="copy"
        label={t('copy')}
        data-said={t('copied')}
        data-failed={t('uncopied', { address })}
      />
      <Tool sign="mail" label={t('mail')} href={`mailto:?subject=${encodeURIComponent(title)}&body=${encoded}`} />
      {hasShareLinks && (
        <>
          <Tool text="Zalo" label={t('zalo')} href={`https://zalo.me/share?url=${encoded}`} />
          <Tool text="f" label={t('facebook')} href={`https://www.facebook.com/sharer/sharer.php?u=${encoded}`} />
        </>
      )}
      <Tool data-tool="share" sign="share" label={t('share')} />
      <span data-gap="" />
      <Tool data-tool="smaller" text="A−" label={t('smaller')} data-said={t('size', { size: '{size}' })} />
      <Tool data-tool="usual" text="A" label={t('usual')} data-said={t('usualSize')} />
      <Tool data-tool="larger" text="A+" label={t('larger')} data-said={t('size', { size: '{size}' })} />
      <Tool data-tool="contrast" sign="contrast" label={t('contrast')} aria-pressed={false} />
      <Tool data-tool="light" sign="light" label={t('light')} aria-pressed={false} />
      <Tool data-tool="dark" sign="dark" label={t('dark')} aria-pressed={false} />
      <Tool data-tool="system" sign="system" label={t('system')} aria-pressed={false} />
      <Tool data-tool="listen" sign="listen" label={t('listen')} hidden />
      <p role="status" />
      <Listening />
      <script src={TOOLS_SCRIPT} defer />
    </section>
  );
}
