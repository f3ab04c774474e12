import { createTransport } from 'nodemailer';
import type { AlarmChannel } from '#db/operation/alarms';
import type { AlarmText } from '#server/health/alarm-words';
import { siteUrl } from '#server/settings/site';

const LIMIT_MS = 10_000;

type Send = (alarm: AlarmText) => Promise<void>;

/** Where alarms are sent: `ALARM_EMAIL` by way of `SMTP_URL`, `ALARM_WEBHOOK` as JSON with a `text`. Sending rejects on failure. */
export function openAlarmChannels(env = process.env): Map<AlarmChannel, Send> {
  const { ALARM_EMAIL: to, ALARM_FROM: from, ALARM_WEBHOOK: webhook, SMTP_URL: smtp } = env;
  const channels = new Map<AlarmChannel, Send>();
  if (to && smtp) channels.set('email', (alarm) => sendMail(smtp, to, from || to, alarm));
  if (webhook) channels.set('webhook', (alarm) => post(webhook, alarm));
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

async function post(url: string, { text }: AlarmText): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    redirect: 'error',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
    signal: AbortSignal.timeout(LIMIT_MS),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`the webhook answers ${response.status}`);
}
