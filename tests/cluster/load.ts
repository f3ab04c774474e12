import { Agent, request } from 'node:https';

type Target = { port: number; ca: string };

type Options = Target & {
  /** Begun each second, whatever becomes of earlier ones. */
  perSecond: number;
  paths: string[];
  readers: number;
};

type Sample = { at: number; ms: number; path: string; status: number; phase: string; fault?: string };

const TICK_MS = 10;
const LIMIT_MS = 30_000;
/** So many that delayed requests stay within each address's limits. */
const ADDRESSES = 100;
/** One page in so many also requests one of its files. */
const ASSET_EVERY = 10;

/**
 * An open loop: slow answers do not delay later requests. A request's time counts from when it was due. Every status
 * but 200 and every broken connection is a fault.
 */
export function startLoad({ port, ca, perSecond, paths, readers }: Options) {
  const agent = new Agent({ keepAlive: true, maxTotalSockets: 512, ca, servername: 'localhost' });
  const samples: Sample[] = [];
  const begun = performance.now();
  let phase = 'calm';
  let next = 0;
  let open = 0;

  async function read(number: number, due: number): Promise<void> {
    const path = paths[number % paths.length] ?? '/';
    open += 1;
    const html = await ask(path, number % readers, due);
    const assets = number % ASSET_EVERY === 0 ? [...html.matchAll(/\/_next\/static\/[^"'\\ )]+/g)] : [];
    const [asset] = assets[(number / ASSET_EVERY) % assets.length] ?? [];
    if (asset) await ask(asset, 0, performance.now());
    open -= 1;
  }

  function ask(path: string, reader: number, due: number): Promise<string> {
    const sample: Sample = { at: Date.now(), ms: 0, path, status: 0, phase };
    samples.push(sample);
    return new Promise((resolve) => {
      const end = (status: number, fault: string | undefined, body = '') => {
        sample.ms = performance.now() - due;
        sample.status = status;
        if (fault) sample.fault = fault;
        resolve(body);
      };
      const localAddress = `127.0.1.${1 + (reader % ADDRESSES)}`;
      const headers = { 'user-agent': readerOf(reader), 'accept-encoding': 'identity', host: `localhost:${port}` };
      const asked = request(
        { host: '127.0.0.1', port, path, agent, headers, localAddress, timeout: LIMIT_MS },
        (response) => {
          const chunks: Buffer[] = [];
          const status = response.statusCode ?? 0;
          response.on('data', (chunk) => chunks.push(chunk));
          response.on('end', () =>
            end(status, status === 200 ? undefined : String(status), String(Buffer.concat(chunks))),
          );
          response.on('error', (error) => end(status, error.message));
        },
      );
      asked.on('timeout', () => asked.destroy(new Error('no answer')));
      asked.on('error', (error) => end(0, error.message));
      asked.end();
    });
  }

  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - begun) / 1000) * perSecond);
    for (; next < due; next += 1) void read(next, begun + (next * 1000) / perSecond);
  }, TICK_MS);

  return {
    samples,
    enter(name: string) {
      phase = name;
    },
    /** Resolves when all is answered. */
    async stop() {
      clearInterval(timer);
      while (open > 0) await new Promise((resolve) => setTimeout(resolve, TICK_MS));
      agent.destroy();
    },
  };
}

export type Load = ReturnType<typeof startLoad>;

/** Whether the portal counts it as a view. */
export function isView({ path, status }: Sample): boolean {
  return !path.startsWith('/_next/') && status === 200;
}

/** In milliseconds; `part` is from 0 to 1. */
export function percentile(samples: Sample[], part: number): number {
  const sorted = samples.map(({ ms }) => ms).toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function readerOf(number: number): string {
  return `Mozilla/5.0 (Linux; Android ${number}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36`;
}
