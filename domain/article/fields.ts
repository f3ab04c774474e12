import type { z } from 'zod';
import { VALUES } from '#domain/article/field-values';

const CARRIERS = ['page', 'feeds', 'api', 'export'] as const;
export type Carrier = (typeof CARRIERS)[number];

type Description = {
  schema: z.ZodType;
  blank: unknown;
  /**
   * `lead`: a line between title and text, which the form and all carriers render from this table. `detail`: a line
   * beside the text, which only the form renders from it. Each carrier writes out `detail` and `own` itself.
   */
  place: 'title' | 'lead' | 'detail' | 'own';
  /** Whether the field is converted from old Vietnamese encodings. */
  isConverted: boolean;
  /** The search field of its words. Raise `DOCUMENT_VERSION` when you change it. */
  search: 'title' | 'lead' | 'text' | null;
  carriers: readonly Carrier[];
};

/**
 * All fields of an article, in the order of comparison, conflicts, drafts and revisions. A new field needs a row here,
 * a column of `revisions` with its migration and a label in both languages (`editor.fields`). A detail also needs code
 * in each of its carriers; `lib/article/fields.database.test.ts` names those without.
 */
export const FIELDS = {
  title: { ...VALUES.neededLine(300), place: 'title', isConverted: true, search: 'title', carriers: CARRIERS },
  sapo: { ...VALUES.line(1000), place: 'lead', isConverted: true, search: 'lead', carriers: CARRIERS },
  slug: { ...VALUES.slug(), place: 'own', isConverted: false, search: null, carriers: ['feeds', 'api', 'export'] },
  categoryId: { ...VALUES.id(), place: 'own', isConverted: false, search: null, carriers: CARRIERS },
  body: { ...VALUES.body(), place: 'own', isConverted: true, search: 'text', carriers: CARRIERS },
  coverId: { ...VALUES.optionalId(), place: 'own', isConverted: false, search: null, carriers: CARRIERS },
  coverAlt: { ...VALUES.altText(500), place: 'own', isConverted: true, search: null, carriers: CARRIERS },
  coverCaption: { ...VALUES.line(500), place: 'own', isConverted: true, search: 'text', carriers: CARRIERS },
  byline: { ...VALUES.line(200), place: 'detail', isConverted: true, search: 'text', carriers: CARRIERS },
  sourceName: {
    ...VALUES.line(200),
    place: 'detail',
    isConverted: true,
    search: 'text',
    carriers: ['page', 'api', 'export'],
  },
  sourceUrl: { ...VALUES.webAddress(1000), place: 'detail', isConverted: false, search: null, carriers: CARRIERS },
  tags: { ...VALUES.lines(60, 20), place: 'own', isConverted: true, search: 'text', carriers: CARRIERS },
} as const satisfies Record<string, Description>;

type Fields = typeof FIELDS;
export type FieldName = keyof Fields;
type FieldWhere<Key extends keyof Description, Value> = {
  [Name in FieldName]: Fields[Name][Key] extends Value ? Name : never;
}[FieldName];
type CarriedBy<Where extends Carrier> = {
  [Name in FieldName]: Where extends Fields[Name]['carriers'][number] ? Name : never;
}[FieldName];

export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

export function fieldsWhere<Key extends 'place' | 'isConverted' | 'search', Value extends Description[Key]>(
  key: Key,
  value: Value,
): FieldWhere<Key, Value>[] {
  return FIELD_NAMES.filter((name) => (FIELDS[name][key] as unknown) === value) as FieldWhere<Key, Value>[];
}

export function fieldsIn<Where extends Carrier>(carrier: Where): CarriedBy<Where>[] {
  return FIELD_NAMES.filter((name) => isIn(name, carrier)) as CarriedBy<Where>[];
}

export function mapFields<Value>(make: (name: FieldName) => Value): Record<FieldName, Value> {
  return Object.fromEntries(FIELD_NAMES.map((name) => [name, make(name)])) as Record<FieldName, Value>;
}

export function pick<All, Name extends keyof All>(all: All, names: readonly Name[]): Pick<All, Name> {
  return Object.fromEntries(names.map((name) => [name, all[name]])) as Pick<All, Name>;
}

export const LEADS = fieldsWhere('place', 'lead');
export type Leads = Record<FieldWhere<'place', 'lead'>, string | null>;

/** The non-empty leads, in order; with `carrier`, only those that it carries. */
export function leadLines(article: Leads, carrier?: Carrier): { name: keyof Leads; text: string }[] {
  return LEADS.filter((name) => carrier === undefined || isIn(name, carrier)).flatMap((name) => {
    const text = article[name];
    return text ? [{ name, text }] : [];
  });
}

function isIn(name: FieldName, carrier: Carrier): boolean {
  return (FIELDS[name].carriers as readonly Carrier[]).includes(carrier);
}
