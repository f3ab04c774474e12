import { isbot } from 'isbot';

/** What Facebook's apps add: values in brackets, the names of carrier and phone among them; the end may be cut off. */
const FACEBOOK_APP = /\[FB[A-Z_]{2,8}\/[^\]]*\]?/g;

/** The phone's name, as Android's browsers put it after the version. */
const PHONE =
  /\(Linux; (?:U; )?Android [\d.]+; (?:[a-z]{2}-[a-z]{2}; |[a-z]{2}; )?([^;()/]{3,60}?)(?: Build\/[^;()]*)?[;)]/i;

/** No phone, though it stands in a phone's place. */
const CRAWLER = /(?<!cu)bot\b|spider|crawl|compatible|[+@]/i;

/** Machines that isbot 5.2 does not know. */
const OTHER_MACHINES =
  /facebookexternalhit|uptime-kuma|ms-office|^microsoft office\/|^dart\/|^cfnetwork\/|^dalvik\/[\d.]+ \([^()]*\)$/i;

/**
 * Whether no person reads with this user agent. What phones and carriers are called says nothing, so it is left out before
 * isbot judges: its patterns take `FBCR/Viettel` and a phone with `Scanner` in its name for machines.
 */
export function isMachine(userAgent: string): boolean {
  if (!userAgent || OTHER_MACHINES.test(userAgent)) return true;
  const rest = withoutPhone(userAgent).replace(FACEBOOK_APP, '').trim();
  return rest !== '' && isbot(rest);
}

function withoutPhone(userAgent: string): string {
  const name = userAgent.match(PHONE)?.[1];
  return name && !CRAWLER.test(name) ? userAgent.replaceAll(name, 'K') : userAgent;
}
