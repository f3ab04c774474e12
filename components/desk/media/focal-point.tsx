import { useTranslations } from 'next-intl';
import { Picture, type PictureSource } from '#components/article/picture';
import { Button } from '#components/ui/button';

type Point = { x: number; y: number };
type Props = { file: PictureSource; focus: Point; onChange: (focus: Point) => void };

const STEPS: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
const STEP = 0.02;

/** Sets what must stay in view in crops. */
export function FocalPoint({ file, focus, onChange }: Props) {
  const t = useTranslations('media.focal');
  const at = { x: percent(focus.x), y: percent(focus.y) };
  function byPointer({ detail, clientX, clientY, currentTarget }: React.MouseEvent) {
    if (detail === 0) return;
    const box = currentTarget.getBoundingClientRect();
    onChange({ x: share((clientX - box.left) / box.width), y: share((clientY - box.top) / box.height) });
  }
  function byKey(event: React.KeyboardEvent) {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    onChange({ x: share(focus.x + step.x * STEP), y: share(focus.y + step.y * STEP) });
  }
  return (
    <section className="grid gap-3">
      <h2 className="text-lg font-bold">{t('title')}</h2>
      <p className="text-sm text-muted">{t('hint')}</p>
      <div className="grid place-items-center rounded border border-line bg-surface">
        <button
          type="button"
          onClick={byPointer}
          onKeyDown={byKey}
          aria-label={t('label', at)}
          className="relative max-w-full cursor-crosshair touch-manipulation"
        >
          <Picture
            source={{ ...file, focalX: 0.5, focalY: 0.5 }}
            alt=""
            sizes="(min-width: 64rem) 44rem, 100vw"
            isLead
            className="max-h-[28rem] w-auto max-w-full"
          />
          <span
            aria-hidden="true"
            style={{ left: `${at.x}%`, top: `${at.y}%` }}
            className="absolute size-8 -translate-1/2 rounded-full border-[3px] border-white bg-black/20 shadow-[0_0_0_2px_black]"
          />
        </button>
      </div>
      <p role="status" className="sr-only">
        {t('label', at)}
      </p>
      <Crops source={{ ...file, focalX: focus.x, focalY: focus.y }} />
      <div>
        <Button onClick={() => onChange({ x: 0.5, y: 0.5 })} disabled={focus.x === 0.5 && focus.y === 0.5}>
          {t('reset')}
        </Button>
      </div>
    </section>
  );
}

function Crops({ source }: { source: PictureSource }) {
  const t = useTranslations('media.focal');
  const crops = [
    ['wide', 'aspect-video w-48'],
    ['square', 'aspect-square w-27'],
  ] as const;
  return (
    <ul aria-label={t('crops')} className="flex flex-wrap gap-4">
      {crops.map(([name, frame]) => (
        <li key={name} className="text-xs text-muted">
          <div className={`${frame} mb-1 overflow-hidden rounded-sm bg-surface`}>
            <Picture source={source} alt="" sizes="12rem" className="size-full object-cover" />
          </div>
          {t(name)}
        </li>
      ))}
    </ul>
  );
}

const share = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;
const percent = (value: number) => Math.round(value * 100);
