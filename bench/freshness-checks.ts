import { setTimeout as pause } from 'node:timers/promises';
import type { Piece } from '#bench/freshness-archive';
import { CHROME } from '#bench/throughput';
import { listCategoryArticles, listNewestArticles } from '#db/article/articles';

const TRIES = 10;
const PAUSE_MS = 500;
const LIMIT_MS = 30_000;
/** At the top of the home page, which shows more by category. */
const NEWEST = 6;
/** On a connection of its own, which the next process takes. */
const HEADERS = {
  'user-agent': CHROME,
  'accept-encoding': 'br',
  'x-forwarded-for': '198.51.100.1',
  connection: 'close',
};

export type Portal = { url: string; workers: number };

export type Change =
  | { kind: 'new article'; piece: Piece }
  | { kind: 'new version'; piece: Piece; oldTitle: string }
  /** `neighbours` are articles whose pages may list it. */
  | { kind: 'retraction'; piece: Piece; neighbours: Piece[] };

type Answer = { status: number; text: string };
type Wanted = { path: string; status: number; lacks: string[]; shows?: () => Promise<boolean> };

/** Once for each process of the server. */
export function askEverywhere({ url, workers }: Portal, path: string): Promise<Answer[]> {
  return Promise.all(Array.from({ length: workers }, () => ask(url + path)));
}

/** Asks again where the server fails: that says nothing of freshness. */
async function ask(address: string): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    const signal = AbortSignal.timeout(LIMIT_MS);
    const answer = await fetch(address, { headers: HEADERS, redirect: 'manual', signal })
      .then(async (response) => ({ status: response.status, text: await response.text() }))
      .catch(() => ({ status: 0, text: '' }));
    if ((answer.status > 0 && answer.status < 500) || tries === TRIES) return answer;
    await pause(PAUSE_MS);
  }
}

export async function checkPages(portal: Portal, change: Change): Promise<{ checks: number; faults: string[] }> {
  const { kind, piece } = change;
  const found = await Promise.all(
    wantedAfter(change).map(async (wanted) => {
      const [answers, isShown] = await Promise.all([askEverywhere(portal, wanted.path), wanted.shows?.()]);
      return answers.map((answer) => faultOf(answer, wanted, isShown ? [piece.title] : []));
    }),
  );
  const checked = found.flat();
  const faults = checked.flatMap((fault) => (fault ? [`${kind}, ${piece.path}: ${fault}`] : []));
  return { checks: checked.length, faults };
}

function faultOf({ status, text }: Answer, wanted: Wanted, shows: string[]): string | undefined {
  const { path } = wanted;
  if (status !== wanted.status) return `${path} answered ${status}, not ${wanted.status}`;
  const old = wanted.lacks.find((words) => text.includes(words));
  if (old !== undefined) return `${path} still has ${old}`;
  const missing = shows.find((words) => !text.includes(words));
  return missing === undefined ? undefined : `${path} lacks ${missing}`;
}

function wantedAfter(change: Change): Wanted[] {
  const { kind, piece } = change;
  const lists = [
    { path: '/', read: () => listNewestArticles(NEWEST) },
    ...piece.section.lists.map(({ id, path }) => ({ path, read: () => listCategoryArticles(id, 1) })),
  ];
  if (kind === 'retraction') {
    const lacks = [piece.title, `${piece.path}"`];
    const others = [...lists, ...change.neighbours].map(({ path }) => ({ path, status: 200, lacks }));
    return [{ path: piece.path, status: 410, lacks: [] }, ...others];
  }
  const lacks = kind === 'new version' ? [change.oldTitle] : [];
  const isListed = async (list: Promise<{ id: number }[]>) => (await list).some(({ id }) => id === piece.id);
  return [
    { path: piece.path, status: 200, lacks, shows: async () => true },
    ...lists.map(({ path, read }) => ({
      path,
      status: 200,
      lacks,
      shows: async () => kind === 'new article' || (await isListed(read())),
    })),
  ];
}
