import { createTransport } from 'nodemailer';
import type { AlarmChannel } from '#db/operation/alarms';
import { deliver } from '#server/base/send';
import type { AlarmText } from '#server/health/alarm-words';
import { setting } from '#server/settings/settings';
import { siteUrl } from '#server/settings/site';

const LIMIT_MS = 10_000;

type Send = (alarm: AlarmText) => Promise<void>;

/** Email by `SMTP_URL`, the webhook as JSON with a `text`. Sending rejects on failure. */
export function openAlarmChannels(): Map<AlarmChannel, Send> {
  const [to, smtp, webhook] = [setting('ALARM_EMAIL'), setting('SMTP_URL'), setting('ALARM_WEBHOOK')];
  const channels = new Map<AlarmChannel, Send>();
  if (to && smtp) channels.set('email', (alarm) => sendMail(smtp, to, setting('ALARM_FROM') ?? to, alarm));
  if (webhook)
    channels.set('webhook', ({ text }) => {
      const headers = { 'content-type': 'application/json' };
      return deliver(webhook, { headers, body: JSON.stringify({ text }) }, 'the webhook');
    });
  return channels;
}

async function sendMail(smtp: string, to: string, from: string, { subject, text }: AlarmText): Promise<void> {
  const limits = { connectionTimeout: LIMIT_MS, greetingTimeout: LIMIT_MS, socketTimeout: LIMIT_MS };
  const transport = createTransport(
    `${smtp}${smtp.includes('?') ? '&' : '?'}${new URLSearchParams(Object.entries(limits).map(([name, ms]) => [name, String(ms)]))}`,
  );
  try {
    await transport.sendMail({
      to,
      from,
      subject,
      text,
      headers: { 'auto-submitted': 'auto-generated', 'x-portal': siteUrl() },
    });
  } finally {
    transport.close();
  }
}
