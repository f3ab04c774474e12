/** Hosts that stand for every address of the machine. */
const ANY = new Set(['0.0.0.0', '::']);

/** Where who listens at `host` is reached from this machine; `own` names the machine where `host` stands for all of it. */
export function listeningUrl(host: string, port: number | string, own = '127.0.0.1'): string {
  const name = ANY.has(host) ? own : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
