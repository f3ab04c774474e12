import { isbot } from 'isbot';

/** Values in brackets, with carrier and phone among them; the end may be cut off. */
const FACEBOOK_APP = /\[FB[A-Z_]{2,8}\/[^\]]*\]?/g;

/** Up to the first inner bracket. */
const MACHINE = /\(Linux; ([^()]*)[;)]/i;
const ANDROID = /^Android [\d.]+$/i;
const LANGUAGE = /^[a-z]{2}(-[a-z]{2})?$/i;
const NAME = { shortest: 3, longest: 60 };

/** No phone, though in its place. */
const CRAWLER = /bot\b|spider|crawl|compatible|[+@]/i;
/** A maker of phones, no bot. */
const CUBOT = /cubot/gi;

/** Unknown to isbot 5.2: by a name anywhere, by the first name, and a bare runtime. */
const OTHER_MACHINES = [
  /facebookexternalhit|uptime-kuma|ms-office/i,
  /^(microsoft office|dart|cfnetwork)\//i,
  /^dalvik\/[\d.]+ \([^()]*\)$/i,
];

/**
 * Names of phones and carriers are removed first: isbot takes `FBCR/Viettel`, or a phone with `Scanner` in its name,
 * for machines.
 */
export function isMachine(userAgent: string): boolean {
  if (!userAgent || OTHER_MACHINES.some((one) => one.test(userAgent))) return true;
  const rest = withoutPhone(userAgent).replace(FACEBOOK_APP, '').trim();
  return rest !== '' && isbot(rest);
}

function withoutPhone(userAgent: string): string {
  const name = phoneIn(userAgent);
  return name && !CRAWLER.test(name.replace(CUBOT, '')) ? userAgent.replaceAll(name, 'K') : userAgent;
}

/** Android's browsers put the phone's name after version and language. */
function phoneIn(userAgent: string): string | undefined {
  const fields =
    MACHINE.exec(userAgent)?.[1]
      ?.split(';')
      .map((field) => field.trim()) ?? [];
  const android = fields.findIndex((field) => ANDROID.test(field));
  const field = android < 0 ? undefined : fields.slice(android + 1).find((one) => !LANGUAGE.test(one));
  const name = field?.split(' Build/', 1)[0] ?? '';
  return name.length >= NAME.shortest && name.length <= NAME.longest && !name.includes('/') ? name : undefined;
}
