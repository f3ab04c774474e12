import { isbot } from 'isbot';

/** What Facebook's apps add: values in brackets, the names of carrier and phone among them; the end may be cut off. */
const FACEBOOK_APP = /\[FB[A-Z_]{2,8}\/[^\]]*\]?/g;

/** What a browser says of the machine it runs on, as far as its first inner bracket. */
const MACHINE = /\(Linux; ([^()]*)[;)]/i;
const ANDROID = /^Android [\d.]+$/i;
const LANGUAGE = /^[a-z]{2}(-[a-z]{2})?$/i;
/** Letters of a phone's name. */
const NAME = { shortest: 3, longest: 60 };

/** No phone, though it stands in a phone's place. */
const CRAWLER = /bot\b|spider|crawl|compatible|[+@]/i;
/** A maker of phones. */
const CUBOT = /cubot/gi;

/** Machines that isbot 5.2 does not know, by a name anywhere, by the first name, and a bare runtime. */
const OTHER_MACHINES = [
  /facebookexternalhit|uptime-kuma|ms-office/i,
  /^(microsoft office|dart|cfnetwork)\//i,
  /^dalvik\/[\d.]+ \([^()]*\)$/i,
];

/**
 * Whether no person reads with this user agent. What phones and carriers are called says nothing, so it is left out before
 * isbot judges: its patterns take `FBCR/Viettel` and a phone with `Scanner` in its name for machines.
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

/** The phone's name, as Android's browsers put it after the version and the language. */
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
