const ANY = new Set(['0.0.0.0', '::']);

/** URL of a listener from this machine; `own` replaces a wildcard host. */
export function listeningUrl(host: string, port: number | string, own = '127.0.0.1'): string {
  const name = ANY.has(host) ? own : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
