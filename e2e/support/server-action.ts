import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { APIRequestContext, APIResponse } from '@playwright/test';

/** React's encoder, as Next ships it to browsers. */
const { encodeReply } = createRequire(import.meta.url)('next/dist/compiled/react-server-dom-turbopack/client.node') as {
  encodeReply(args: unknown[]): Promise<string | FormData>;
};

/** An action's arguments, or the form after the form's state. */
export type Sent = { args: unknown[] } | { form: Record<string, string> };

/** The page's path, by the build's name of it. */
type PageOf = (route: string) => string;

/** As React does, with any session and origin. */
export async function sendAction(from: APIRequestContext, pageOf: PageOf, name: string, sent: Sent, origin: string) {
  const { id, route } = findAction(name);
  const body = await encodeAction(sent);
  const headers = { 'next-action': id, accept: 'text/x-component', origin };
  const options = { headers, maxRedirects: 0 };
  if (typeof body !== 'string') return from.post(pageOf(route), { ...options, multipart: body });
  const text = { ...headers, 'content-type': 'text/plain;charset=UTF-8' };
  return from.post(pageOf(route), { ...options, headers: text, data: body });
}

export function encodeAction(sent: Sent): Promise<string | FormData> {
  return encodeReply('args' in sent ? sent.args : [{}, formDataOf(sent.form)]);
}

/** A number is the status of an answer that is neither. */
export type Outcome = 'done' | 'refused' | number;

/** A redirect means done; else the result is a row of React's stream. */
export async function outcomeOf(response: APIResponse): Promise<Outcome> {
  if (response.headers()['x-action-redirect']) return 'done';
  const text = await response.text();
  const [, row] = /"a":"\$@(\w+)"/.exec(text) ?? [];
  const answer = text.split('\n').find((line) => line.startsWith(`${row}:{`));
  if (!row || !answer) return response.status();
  const { ok = true, message } = JSON.parse(answer.slice(row.length + 1)) as { ok?: boolean; message?: string };
  if (ok) return 'done';
  return message ? 'refused' : response.status();
}

type Manifest = { node: Record<string, { exportedName: string; workers: Record<string, unknown> }> };

/** An action's id in the build of a folder, and a page that has it; throws where there is none. */
export function findAction(name: string, folder = '.'): { id: string; route: string } {
  const { node } = JSON.parse(
    readFileSync(`${folder}/.next/server/server-reference-manifest.json`, 'utf8'),
  ) as Manifest;
  const [id, entry] = Object.entries(node).find(([, { exportedName }]) => exportedName === name) ?? [];
  const worker = Object.keys(entry?.workers ?? {}).toSorted((a, b) => a.length - b.length)[0];
  if (!id || !worker) throw new Error(`the build has no action ${name}`);
  const route = worker
    .replace(/^app/, '')
    .replace(/\/page$/, '')
    .replaceAll(/\/\([^)]+\)/g, '');
  return { id, route };
}

function formDataOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  return form;
}
