import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A target for SSRF; `heard` has the requests below `/ssrf/` and `/dtd/`. */
export async function openListener() {
  const heard: string[] = [];
  const server = await listen((request, response) => {
    if (/^\/(ssrf|dtd)\//.test(request.url ?? '')) heard.push(`${request.method} ${request.url}`);
    response.setHeader('content-type', 'application/json').end('{}');
  });
  return { ...server, heard };
}

/** Echoes a parameter unescaped, and fetches any address on loopback. */
export function openWeakSite() {
  return listen(async (request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const address = searchParams.get('fetched');
    if (address?.startsWith('http://127.0.0.1')) await fetch(address).catch(() => undefined);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><title>Yếu</title><a href="/?shown=a&amp;fetched=b">a</a>${searchParams.get('shown')}`,
    );
  });
}

async function listen(answer: RequestListener) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
