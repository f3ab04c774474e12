import { z } from 'zod';
import { isSafeAddress } from '#domain/article/body-schema';
import { line, longText } from '#domain/article/field-values';

/** What a static page has beside its text. A page without details is plain. */
export const PAGE_TEMPLATES = ['contact', 'organisation'] as const;

/** Rows of each list. */
export const MOST_ROWS = { hours: 14, people: 40, leaders: 30, units: 80 };

/** In letters. */
export const DETAIL_LETTERS = { line: 200, address: 300, phone: 60, web: 1000, text: 1000 };

const L = DETAIL_LETTERS;
const filled = (limit: number) => line(limit).pipe(z.string().min(1));
/** No letter is mistaken for a digit, and what is separated is a number each. */
const phone = line(L.phone).refine(
  (text) => text === '' || (telOf(text) !== undefined && !/\d\p{L}/u.test(text) && !/[,;/]\s*\d{1,2}\s*$/.test(text)),
);
const picture = z.int().positive().nullable();
const https = line(L.web).refine((url) => url === '' || (/^https:\/\/[^/]/i.test(url) && URL.canParse(url)));
/** A page of the portal, or of another site. */
const formAddress = line(L.web).refine(
  (url) =>
    url === '' ||
    (url.startsWith('/') && !url.startsWith('//') && isSafeAddress(url)) ||
    (/^https:\/\/[^/]/i.test(url) && URL.canParse(url)),
);

const contact = z.object({
  template: z.literal('contact'),
  address: line(L.address),
  phone,
  email: z.union([z.literal(''), z.email()]),
  formUrl: formAddress,
  hours: z
    .array(z.object({ days: filled(L.line), morning: line(L.line), afternoon: line(L.line) }))
    .max(MOST_ROWS.hours),
  people: z.array(z.object({ name: filled(L.line), role: line(L.line), phone })).max(MOST_ROWS.people),
  /** A picture with what it shows, which leads to a map elsewhere. */
  map: z.object({ mediaId: picture, alt: line(L.address), url: https }),
});

const organisation = z.object({
  template: z.literal('organisation'),
  leaders: z
    .array(
      z.object({
        ...{ name: filled(L.line), role: line(L.line), mediaId: picture },
        ...{ biography: longText(L.text), duties: longText(L.text) },
      }),
    )
    .max(MOST_ROWS.leaders),
  units: z.array(z.object({ name: filled(L.line), duties: longText(L.text), phone })).max(MOST_ROWS.units),
});

export const pageDetailsSchema = z
  .discriminatedUnion('template', [contact, organisation])
  .refine((details) => details.template !== 'contact' || details.map.mediaId === null || details.map.alt !== '', {
    path: ['map', 'alt'],
  });
export type PageDetails = z.output<typeof pageDetailsSchema>;
export type ContactDetails = z.output<typeof contact>;
export type OrganisationDetails = z.output<typeof organisation>;

export const BLANK_DETAILS: { contact: ContactDetails; organisation: OrganisationDetails } = {
  contact: {
    template: 'contact',
    ...{ address: '', phone: '', email: '', formUrl: '', hours: [], people: [] },
    map: { mediaId: null, alt: '', url: '' },
  },
  organisation: { template: 'organisation', leaders: [], units: [] },
};

/** The first number of a phone field as `tel:` takes it, without its extension; undefined where there is none. */
export function telOf(phoneText: string): string | undefined {
  const [first = ''] = phoneText.split(/[,;/]/);
  // Words stand before a number, or before its extension.
  const numbers = first.split(/[^\d\s+().–-]/).map((part) => withoutTrunkZero(part).replace(/[^\d+]/g, ''));
  return numbers.find((digits) => /^\+?\d{3,15}$/.test(digits));
}

/** "+84 (0)200", "(+84) 0200": who dials the country leaves out the nought. */
function withoutTrunkZero(phone: string): string {
  const [, code, rest] = /^[\s(]*((?:\+|00)\s?\d{1,3}\b)[\s().-]*0?(.*)$/s.exec(phone) ?? [];
  return code === undefined ? phone : `${code} ${rest}`;
}

export function picturesIn(details: PageDetails | null): number[] {
  const places = details?.template === 'contact' ? [details.map] : (details?.leaders ?? []);
  return [...new Set(places.flatMap(({ mediaId }) => mediaId ?? []))];
}

/** All its words, a line each, for the trail. */
export function detailsText(details: PageDetails | null): string {
  const words = (value: unknown): string[] => {
    if (typeof value === 'string') return value ? [value] : [];
    return value && typeof value === 'object' ? Object.values(value).flatMap(words) : [];
  };
  return words(details).slice(1).join('\n');
}
