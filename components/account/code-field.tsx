import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/field';

export function CodeField() {
  const t = useTranslations('signIn');
  const [isRecovery, setRecovery] = useState(false);
  return (
    <div className="grid justify-items-start gap-2">
      <div className="w-full">
        <TextField
          key={String(isRecovery)}
          label={isRecovery ? t('recoveryCode') : t('code')}
          hint={isRecovery ? t('recoveryCodeHint') : t('codeHint')}
          name="code"
          inputMode={isRecovery ? 'text' : 'numeric'}
          autoComplete={isRecovery ? 'off' : 'one-time-code'}
          maxLength={30}
          required
          autoFocus
        />
      </div>
      <Button tone="quiet" className="-ms-4" onClick={() => setRecovery(!isRecovery)}>
        {isRecovery ? t('useCode') : t('useRecoveryCode')}
      </Button>
    </div>
  );
}
