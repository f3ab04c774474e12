import { processWide } from '#domain/base/process-wide';
import { pathIn } from '#server/pages/page-entry';
import { keptPage, missingParts, store } from '#server/pages/page-store';
import { findSharedPage } from '#server/pages/shared-lookup';

/** The most that a change waits for. */
const LIMIT_MS = 1000;
const AT_ONCE = 2;
const MOST = 20;
/** How long another node may take for a page that it has claimed. */
const OTHERS_MS = 600;
const STEP_MS = 25;

type Render = (path: string) => Promise<void>;

const renderer = processWide<{ render?: Render }>('rendering ahead', () => ({}));

/** `render` resolves when Next has rendered the page of this process. */
export function renderAheadBy(render: Render): void {
  renderer.render = render;
}

/**
 * After a change that only added: makes the pages that were asked for most, while readers get those of before, and a page
 * for each part that is missing. Resolves when they are made, or after a second; then nobody gets the old ones any more.
 */
export async function renderStanding(): Promise<void> {
  const { standing } = store;
  const { render } = renderer;
  if (!standing) return;
  const isPresent = () => store.standing === standing;
  const keys = render ? chooseKeys([...standing.keys()]) : [];
  const work = async () => {
    for (let key = keys.shift(); key !== undefined && isPresent(); key = keys.shift())
      await make(key, render as Render);
  };
  await Promise.race([Promise.all(Array.from({ length: AT_ONCE }, work)), pause(LIMIT_MS)]);
  if (isPresent()) store.standing = undefined;
}

/** Those asked for most, and of pages that lack a part one for each. */
function chooseKeys(dropped: string[]): string[] {
  const askedFor = (key: string) => store.asked.peek(addressOf(key)) ?? 0;
  const missing = new Map<string, string>();
  for (const [key, page] of store.pages.entries()) for (const name of missingParts(page)) missing.set(name, key);
  const asked = dropped.filter((key) => askedFor(key) > 0).toSorted((a, b) => askedFor(b) - askedFor(a));
  for (const key of asked) store.asked.set(addressOf(key), askedFor(key) / 2); // what was, counts less than what is
  return [...new Set([...missing.values(), ...asked.slice(0, MOST)])];
}

/** One node renders a page, the others wait for it. */
async function make(key: string, render: Render): Promise<void> {
  const { shared, mark } = store;
  if (shared && mark && !(await shared.claim(`${mark} ${key}`))) await untilShared(key);
  if (!keptPage(key)) await render(addressOf(key)).catch(() => {}); // a reader's request tries again
}

async function untilShared(key: string): Promise<void> {
  for (let waited = 0; waited < OTHERS_MS && !(await findSharedPage(key)); waited += STEP_MS) await pause(STEP_MS);
}

function addressOf(key: string): string {
  const path = pathIn(key);
  return path === '/index' ? '/' : path;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
