import { createHash } from 'node:crypto';
import { lastKnownDowntime } from '#db/notices/notices';
import { lastKnownSite } from '#db/site/site';
import { shortDateTime } from '#domain/base/calendar';
import type { Locale } from '#domain/base/locales';
import { Markup, xml } from '#domain/base/xml';
import { wordsPolicy } from '#domain/http/content-policy';
import { renditionAddress, renditionWidths } from '#domain/media/renditions';
import { sharedNow } from '#server/base/clock';
import { ERROR_STYLE } from '#server/http/errors/error-style';
import { downtimeWords, type ErrorWords, errorWords } from '#server/http/errors/error-words';

export type Failure = {
  status: number;
  place: 'readers' | 'desk' | 'editor';
  language: Locale;
  isRepeatable: boolean;
  requestId?: string | undefined;
  /** Replaces the words of the status. */
  said?: Record<Locale, string>;
  /** The first link. */
  way?: { href: string; name: string };
};

/** Allows the page's own style and no scripts. */
export const ERROR_POLICY = wordsPolicy(createHash('sha256').update(ERROR_STYLE).digest('base64'));

/** A page that explains the failure in both languages. It loads nothing: that may be what failed. */
export function errorPage(failure: Failure): string {
  const first = wordsOf(failure, failure.language);
  const second = wordsOf(failure, failure.language === 'vi' ? 'en' : 'vi');
  const { name, agency } = lastKnownSite();
  const page = xml`<html lang="${first.language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${first.title} | ${name}</title><link rel="icon" href="/icon.svg" type="image/svg+xml">
<style>${new Markup(ERROR_STYLE)}</style></head><body>
<header><a href="/">${emblem()}<span><small>${agency}</small><b>${name}</b></span></a></header>
<main><h1>${first.title}</h1>${text(first)}${kept(failure, first)}${links(failure, first)}
<section lang="${second.language}"><h2>${second.title}</h2>${text(second)}${kept(failure, second)}</section>
<footer>${failure.status}${failure.requestId ? ` · ${first.request} ${failure.requestId}` : ''}</footer></main></body></html>`;
  return `<!DOCTYPE html>${page}`;
}

/** For programs: a line in each language. */
export function errorLines(status: number): string {
  const [vi, en] = [errorWords(status, 'vi'), errorWords(status, 'en')];
  return `${status} ${vi.title}. ${vi.text}\n${status} ${en.title}. ${en.text}\n`;
}

/** Under way by now, as this process last read it. */
export function announcedDowntime() {
  return lastKnownDowntime(sharedNow());
}

function wordsOf({ status, said }: Failure, language: Locale): ErrorWords {
  const words = errorWords(status, language);
  const downtime = status === 503 ? announcedDowntime() : undefined;
  if (downtime) return { ...words, ...downtimeWords(downtime.text, shortDateTime(downtime.endsAt), language) };
  return said ? { ...words, title: said[language], text: '' } : words;
}

function emblem(): Markup {
  const { logo } = lastKnownSite();
  if (!logo) return xml`<img src="/icon.svg" alt="" width="48" height="48">`;
  const width = renditionWidths(logo)[0] ?? logo.width;
  const height = Math.round((width * logo.height) / logo.width);
  return xml`<img src="${renditionAddress(logo, width, 'webp')}" alt="" width="${width}" height="${height}">`;
}

function text(words: ErrorWords): Markup | undefined {
  return words.text ? xml`<p>${words.text}</p>` : undefined;
}

function kept({ place }: Failure, words: ErrorWords): Markup | undefined {
  return place === 'editor' ? xml`<p>${words.typed}</p>` : undefined;
}

/** An empty `href` is the page itself. */
function links({ place, isRepeatable, way }: Failure, words: ErrorWords): Markup {
  const first = way && xml`<a class="first" href="${way.href}">${way.name}</a>`;
  const retry = isRepeatable ? xml`<a class="first" href="">${words.retry}</a>` : undefined;
  const desk = place === 'readers' ? undefined : xml`<a href="/dashboard">${words.desk}</a>`;
  return xml`<p class="links">${first}${retry}${desk}<a href="/">${words.home}</a></p>`;
}
