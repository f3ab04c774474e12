import { createTranslator } from 'next-intl';
import type { HealthLine } from '#domain/operation/health';
import { healthValues } from '#domain/operation/health-values';
import messages from '#messages/vi/alarm' with { type: 'json' };
import figures from '#messages/vi/figures' with { type: 'json' };
import { instanceName } from '#server/settings/process';
import { siteUrl } from '#server/settings/site';

export type AlarmText = { subject: string; text: string };

const words = () =>
  createTranslator({
    locale: 'vi',
    messages: { alarm: messages.alarm, health: figures.figures.health },
    timeZone: 'Asia/Ho_Chi_Minh',
  });

export function raisedText(line: HealthLine): AlarmText {
  const t = untyped(words());
  const name = t(`health.${line.part}.name`);
  return textOf('raised', name, [
    t(`health.${line.part}.${line.finding}`, healthValues(line)),
    t(`health.${line.part}.${line.finding}Advice`),
  ]);
}

export function recoveredText(line: HealthLine): AlarmText {
  const t = untyped(words());
  return textOf('recovered', t(`health.${line.part}.name`), [
    t(`health.${line.part}.${line.finding}`, healthValues(line)),
  ]);
}

export function testText(): AlarmText {
  return textOf('test', '', [words()('alarm.testText')]);
}

function textOf(kind: 'raised' | 'recovered' | 'test', name: string, lines: string[]): AlarmText {
  const t = words();
  const subject = t(`alarm.${kind}`, { name, site: new URL(siteUrl()).host });
  const footer = t('alarm.footer', { address: `${siteUrl()}/dashboard/health`, instance: instanceName() });
  return { subject, text: [subject, '', ...lines, '', footer].join('\n') };
}

/** The key is known at run time only; a check covers all catalogues. */
function untyped(t: unknown) {
  return t as (key: string, values?: Record<string, string>) => string;
}
