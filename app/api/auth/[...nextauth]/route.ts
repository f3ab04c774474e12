import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '#lib/account/auth';
import { isSameOrigin } from '#server/http/request/same-origin';

type Context = RouteContext<'/api/auth/[...nextauth]'>;

const handler = NextAuth(authOptions) as (request: NextRequest, context: Context) => Promise<Response>;

/** What the sign-in form needs; next-auth's own pages, log and redirects stay unreachable. */
const ASKED = ['csrf', 'providers', 'session'];

const FORM = 'application/x-www-form-urlencoded';

export async function GET(request: NextRequest, context: Context) {
  const path = (await context.params).nextauth.join('/');
  return ASKED.includes(path) ? handler(request, context) : new Response('Not found', { status: 404 });
}

export async function POST(request: NextRequest, context: Context) {
  const path = (await context.params).nextauth.join('/');
  if (path !== 'callback/credentials') return new Response('Not found', { status: 404 });
  if (!isSameOrigin(request)) return Response.json({ reason: 'forbidden' }, { status: 403 });
  // next-auth fails on invalid JSON.
  if (!request.headers.get('content-type')?.startsWith(FORM)) return new Response('Form expected', { status: 415 });
  return handler(request, context);
}
