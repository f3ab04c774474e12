const SECONDS = 10;
/** Cached pages requested a second, from another address than the flood's. */
const READERS = 10;
const FLOOD = 120;

type Answers = { ms: number; status: number }[];

export async function keptUnderFlood(url: string, ids: number[]): Promise<void> {
  const page = '/kinh-te';
  const html = await (await fetch(url + page)).text();
  const file = /\/_next\/static\/[\w/.~-]+\.(?:js|css)/.exec(html)?.[0] ?? '';
  const floods: Record<string, (number: number) => string> = {
    'invented addresses': (number) => `/khong-co-${number}`,
    'wrong slugs of articles': (number) => `/kinh-te/sai-${number}-${ids[number % ids.length]}`,
    'built files, invented queries': (number) => `${file}?${number}`,
    feeds: () => '/rss.xml',
  };
  console.log('| one address asks 120 times a second for | kept page: median, max | answers |');
  console.log('| --- | --- | --- |');
  print('nothing', await askSteadily(url, () => page, READERS, '198.51.100.1'), []);
  for (const [number, [name, address]] of Object.entries(floods).entries()) {
    const flooding = askSteadily(url, address, FLOOD, `203.0.113.${number}`);
    print(name, await askSteadily(url, () => page, READERS, '198.51.100.1'), await flooding);
  }
}

/** An open loop: slow answers do not delay later requests. */
async function askSteadily(url: string, path: (number: number) => string, perSecond: number, client: string) {
  const headers = { 'x-forwarded-for': client, 'accept-encoding': 'br' };
  const asked: Promise<Answers[number]>[] = [];
  const begun = performance.now();
  for (let number = 0; number < SECONDS * perSecond; number += 1) {
    const due = begun + (number * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const answer = fetch(url + path(number), { headers, redirect: 'manual' }).then(async (response) => {
      await response.arrayBuffer();
      return { ms: performance.now() - due, status: response.status };
    });
    asked.push(answer.catch(() => ({ ms: performance.now() - due, status: 0 })));
  }
  return Promise.all(asked);
}

function print(name: string, kept: Answers, flood: Answers): void {
  const times = kept.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const counts = Object.entries(Object.groupBy(flood, ({ status }) => status));
  const answers = counts.map(([status, of]) => `${of?.length} × ${status}`).join(', ');
  const [median = 0, most = 0] = [times[Math.floor(times.length / 2)], times.at(-1)];
  console.log(`| ${name} | ${median.toFixed(0)} ms, ${most.toFixed(0)} ms | ${answers} |`);
}
