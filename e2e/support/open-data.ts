import { randomBytes } from 'node:crypto';
import { type APIRequestContext, expect } from '@playwright/test';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

export const DOCUMENT = '/api/v1/openapi.json';

type Responses = Record<string, { $ref?: string; content?: Record<string, { schema: { $ref: string } }> }>;
type Document = {
  paths: Record<string, { get: { parameters: { name: string; description: string }[]; responses: Responses } }>;
  components: {
    responses: Responses;
    schemas: Record<string, { properties: Record<string, { description: string }> }>;
  };
};
export type Summary = { id: number; api: string; url: string; publishedAt: string; category: { slug: string } };

export function givenClient(): Record<string, string> {
  const part = () => randomBytes(2).toString('hex');
  return { 'x-forwarded-for': `2001:db8:${part()}:${part()}::1` };
}

/** Checks every answer against the served document. */
export async function openHarvester(request: APIRequestContext) {
  const headers = givenClient();
  const document = (await (await request.get(DOCUMENT, { headers })).json()) as Document;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(document, 'api');

  async function get<T>(url: string, status = 200, more: Record<string, string> = {}): Promise<T> {
    const response = await request.get(url, { headers: { ...headers, ...more } });
    expect(response.status(), url).toBe(status);
    const [type = ''] = response.headers()['content-type']?.split(';') ?? [];
    const body = await response.json();
    const validate = validatorFor(new URL(url, 'http://localhost').pathname, status, type);
    expect(validate(body) || validate.errors, url).toBe(true);
    return body;
  }

  function validatorFor(path: string, status: number, type: string): ValidateFunction {
    const template = Object.keys(document.paths).find((known) =>
      new RegExp(`^${known.replace('{id}', '[^/]+')}$`).test(path),
    );
    const promised = document.paths[template ?? '']?.get.responses[status];
    const name = promised?.$ref?.split('/').at(-1) ?? '';
    const { content } = promised?.content ? promised : (document.components.responses[name] ?? {});
    const reference = content?.[type]?.schema.$ref;
    if (!reference) throw new Error(`the document promises no ${type} with status ${status} at ${path}`);
    return ajv.compile({ $ref: `api${reference}` });
  }

  async function walk<T>(url: string): Promise<T[]> {
    const items: T[] = [];
    for (let next: string | null = url; next; ) {
      const page: { items: T[]; next: string | null } = await get(next);
      items.push(...page.items);
      next = page.next;
    }
    return items;
  }

  return { document, headers, get, walk };
}
