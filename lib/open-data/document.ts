import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { readSite } from '#db/site/site';
import { keyOf } from '#domain/base/message-key';
import { OPERATIONS, SCHEMAS } from '#domain/feeds/open-data';
import { OPEN_DATA_PATH } from '#domain/http/paths';
import { absoluteUrl, siteUrl } from '#server/settings/site';

type JsonSchema = z.core.JSONSchema.BaseSchema;
type Operation = (typeof OPERATIONS)[keyof typeof OPERATIONS];
type Words = Awaited<ReturnType<typeof getTranslations<'openData'>>>;

const HEADERS = { ETag: 'etag', 'Last-Modified': 'lastModified', Link: 'link' } as const;

/** OpenAPI 3.1, made from the API's own schemas so that it cannot drift. */
export async function openApiDocument() {
  const [site, t] = await Promise.all([readSite(), getTranslations('openData')]);
  return {
    openapi: '3.1.1',
    info: {
      title: t('documentTitle', { site: site.name }),
      version: '1.0.0',
      description: t('intro'),
      contact: { name: site.agency, url: absoluteUrl('/') },
    },
    externalDocs: { url: absoluteUrl(OPEN_DATA_PATH) },
    servers: [{ url: siteUrl() }],
    security: [],
    paths: Object.fromEntries(
      Object.entries(OPERATIONS).map(([id, operation]) => [
        operation.path,
        { get: describeOperation(id, operation, t) },
      ]),
    ),
    components: { schemas: describeSchemas(t), responses: describeProblems(t) },
  };
}

export type OpenApiDocument = Awaited<ReturnType<typeof openApiDocument>>;

function describeOperation(id: string, { path, query, answer, refuses }: Operation, t: Words) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: t(keyOf(`parameters.${name}`)),
    schema: { type: 'integer', minimum: 1 } as JsonSchema,
  }));
  const inQuery = Object.entries(query.shape).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    description: t(keyOf(`parameters.${name}`)),
    schema: withoutIdentity(z.toJSONSchema(schema, { override: simplify })),
  }));
  const problems = [...refuses, 429, 503].map((status) => [status, { $ref: `#/components/responses/${status}` }]);
  return {
    operationId: id,
    summary: t(keyOf(`operations.${id}.title`)),
    description: t(keyOf(`operations.${id}.description`)),
    parameters: [...inPath, ...inQuery],
    responses: {
      200: {
        description: t('answers.200'),
        headers: Object.fromEntries(
          Object.entries(HEADERS).map(([name, key]) => [
            name,
            { description: t(`headers.${key}`), schema: { type: 'string' } },
          ]),
        ),
        content: { 'application/json': { schema: { $ref: `#/components/schemas/${answer}` } } },
      },
      304: { description: t('answers.304') },
      ...Object.fromEntries(problems),
    },
  };
}

function describeSchemas(t: Words) {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    override: simplify,
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => {
      const properties = Object.entries(schema.properties ?? {}).map(
        ([name, property]) =>
          [name, { ...(property as JsonSchema), description: t(keyOf(`fields.${fieldKey(id, name)}`)) }] as const,
      );
      return [id, { ...withoutIdentity(schema), properties: Object.fromEntries(properties) }];
    }),
  );
}

/** `Article` reuses its summary's words. */
function fieldKey(schema: string, name: string): string {
  return schema === 'Article' && name in SCHEMAS.ArticleSummary.shape ? `ArticleSummary.${name}` : `${schema}.${name}`;
}

function describeProblems(t: Words) {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  const retry = { 'Retry-After': { description: t('headers.retryAfter'), schema: { type: 'integer' } } };
  return Object.fromEntries(
    ([400, 404, 410, 429, 503] as const).map((status) => [
      String(status),
      { description: t(`answers.${status}`), content, ...(status === 429 || status === 503 ? { headers: retry } : {}) },
    ]),
  );
}

/** Repeats the format. */
function simplify({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  if (jsonSchema.format) delete jsonSchema.pattern;
}

function withoutIdentity({ $schema, $id, ...schema }: JsonSchema): JsonSchema {
  return schema;
}
