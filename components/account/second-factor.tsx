'use client';

import { useTranslations } from 'next-intl';
import type { CodesAction, CodesState } from '#components/account/codes-state';
import { RecoveryCodes } from '#components/account/recovery-codes';
import { SecondFactorOn } from '#components/account/second-factor-on';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import { useFormAction } from '#components/ui/use-form-action';
import { useStepFocus } from '#components/ui/use-step-focus';

type Props = {
  isOn: boolean;
  codesLeft: number;
  /** For the authenticator app, once the user has begun. */
  prepared: { secret: string; svg: string } | undefined;
  actions: Record<'prepare' | 'switchOn' | 'change', CodesAction>;
};

/** Stays mounted over all steps, so that new codes stay in view. */
export function SecondFactor({ isOn, codesLeft, prepared, actions }: Props) {
  const t = useTranslations('account.secondFactor');
  const prepare = useFormAction(actions.prepare);
  const switchOn = useFormAction(actions.switchOn);
  const change = useFormAction(actions.change);
  const codes = change.state.codes ?? switchOn.state.codes;
  const frame = useStepFocus<HTMLDivElement>(isOn ? 'on' : prepared ? 'setUp' : 'off');
  return (
    <div ref={frame} tabIndex={-1} className="grid gap-4">
      <p>
        <strong className={isOn ? 'text-good' : undefined}>{isOn ? t('isOn') : t('isOff')}</strong>
        {isOn && <span className="text-muted"> · {t('codesLeft', { left: codesLeft })}</span>}
      </p>
      {isOn && codes && <RecoveryCodes codes={codes} />}
      {isOn && <SecondFactorOn change={change} />}
      {!isOn && prepared && <SetUp prepared={prepared} switchOn={switchOn} />}
      {!isOn && !prepared && (
        <form {...prepare.form} className="grid justify-items-start gap-4">
          <Notice tone={change.state.ok ? 'good' : 'bad'}>{change.state.message}</Notice>
          <p className="text-sm">{t('about')}</p>
          <Button type="submit" tone="main" disabled={prepare.isPending}>
            {t('begin')}
          </Button>
        </form>
      )}
    </div>
  );
}

type SetUpProps = { prepared: { secret: string; svg: string }; switchOn: ReturnType<typeof useFormAction<CodesState>> };

function SetUp({ prepared, switchOn: { state, isPending, form } }: SetUpProps) {
  const t = useTranslations('account.secondFactor');
  return (
    <form {...form} className="grid gap-4">
      <ol className="grid list-decimal gap-2 ps-5 text-sm">
        <li>{t('stepApp')}</li>
        <li>{t('stepScan')}</li>
        <li>{t('stepCode')}</li>
      </ol>
      <div className="flex flex-wrap items-center gap-4">
        {/* biome-ignore lint/performance/noImgElement: made for this one view; white in dark mode too, for cameras */}
        <img
          src={`data:image/svg+xml,${encodeURIComponent(prepared.svg)}`}
          alt={t('qrAlt')}
          className="size-52 rounded bg-white"
        />
        <p className="max-w-60 text-sm">
          {t('typeSecret')}
          <code data-testid="totp-secret" className="mt-1 block font-mono wrap-break-word">
            {prepared.secret.replace(/(.{4})(?=.)/g, '$1 ')}
          </code>
        </p>
      </div>
      <TextField
        label={t('code')}
        hint={t('codeHint')}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={20}
        error={state.errors?.['code']}
        required
      />
      <Notice tone="bad">{state.message}</Notice>
      <Button type="submit" tone="main" disabled={isPending} className="justify-self-start">
        {t('switchOn')}
      </Button>
    </form>
  );
}
