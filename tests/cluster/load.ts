import { Agent, request } from 'node:https';

type Target = { port: number; ca: string };

type Options = Target & {
  /** Requests begun each second, whatever becomes of those before. */
  perSecond: number;
  /** Reader pages, asked for in turn. */
  paths: string[];
  readers: number;
};

type Sample = { at: number; ms: number; path: string; status: number; phase: string; fault?: string };

const TICK_MS = 10;
const LIMIT_MS = 30_000;
/** Where they come from: nobody's limit is one address's, so that what waited may come at once. */
const ADDRESSES = 100;
/** Of the pages one in so many is read to its end, as a browser does, and one of the files that it names is asked for. */
const ASSET_EVERY = 10;

/**
 * Readers who come at a steady rate (an open loop: a slow answer keeps nobody from asking next). A request's time counts
 * from when it was due. Every answer but 200, and every broken connection, is a fault.
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
    /** What is asked from now on is told apart under this name. */
    enter(name: string) {
      phase = name;
    },
    /** Asks nothing more, and resolves when everything is answered. */
    async stop() {
      clearInterval(timer);
      while (open > 0) await new Promise((resolve) => setTimeout(resolve, TICK_MS));
      agent.destroy();
    },
  };
}

export type Load = ReturnType<typeof startLoad>;

/** Whether the portal counts it: a page, not one of the files that belong to it. */
export function isView({ path, status }: Sample): boolean {
  return !path.startsWith('/_next/') && status === 200;
}

/** The time that this part of them took at the most, in milliseconds. */
export function percentile(samples: Sample[], part: number): number {
  const sorted = samples.map(({ ms }) => ms).toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function readerOf(number: number): string {
  return `Mozilla/5.0 (Linux; Android ${number}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36`;
}
