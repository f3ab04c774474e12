import { setTimeout as pause } from 'node:timers/promises';
import { type Piece, type Section, textAt, titleAt } from '#bench/freshness-archive';
import { askEverywhere, type Change, checkPages, type Portal } from '#bench/freshness-checks';
import { randomFrom } from '#bench/vocabulary';
import { Failure } from '#cli/base/failure';
import { findUserByEmail } from '#db/account/users';
import { createArticle, saveRevision } from '#db/article/commands';
import { type MoveInput, moveArticle } from '#db/article/moves';
import { findDeskArticle, manuscriptOf } from '#db/article/rows';
import { readGeneration } from '#db/client/content-events';
import { awaitNodes } from '#db/cluster/nodes';
import { DEMO_USERS } from '#demo/portal';
import type { Actor, Role } from '#domain/account/roles';
import { emptyManuscript } from '#domain/article/manuscript';
import type { Result } from '#domain/base/result';
import { articlePath } from '#domain/http/paths';

const EVERY_MS = 1000;
/** One retraction to so many publications. */
const RETRACT_EVERY = 10;
/** The first get half of the requests, those behind `COLD` a fifth. */
const HOT = 50;
const COLD = 1000;
const LIMIT_MS = 30_000;

type Options = { seconds: number; archive: Piece[]; sections: Section[]; withdrawn: Set<string> };

/** `delays` until all processes had acknowledged a change, in milliseconds. */
export type Published = { actions: number; checks: number; faults: string[]; delays: number[] };

/** In turns a new article, a new version of a hot one and of a cold one; each is checked before the next begins. */
export async function publishSteadily(portal: Portal, options: Options): Promise<Published> {
  const { seconds, archive, sections, withdrawn } = options;
  const published: Published = { actions: 0, checks: 0, faults: [], delays: [] };
  const desk = await openDesk(published.delays);
  const random = randomFrom(archive.length);
  const added: Piece[] = [];
  const pick = (from: number, to: number): Piece => {
    for (;;) {
      const piece = archive[from + Math.floor(random() * (to - from))];
      if (piece && !withdrawn.has(piece.path)) return piece;
    }
  };
  /** Old copies of the pages to be checked must be kept. */
  const keep = (pieces: Piece[]) => Promise.all(pieces.map(({ path }) => askEverywhere(portal, path)));
  const check = async (change: Change) => {
    const { checks, faults } = await checkPages(portal, change);
    published.actions += 1;
    published.checks += checks;
    published.faults.push(...faults);
  };

  const add = async () => {
    const section = sections[added.length % sections.length] as Section;
    const piece = await desk.publish(archive.length + added.length, section);
    added.push(piece);
    await check({ kind: 'new article', piece });
  };
  const change = async (piece: Piece, version: number) => {
    const oldTitle = piece.title;
    await keep([piece]);
    piece.title = titleAt(piece.place, version);
    await desk.rename(piece);
    await check({ kind: 'new version', piece, oldTitle });
  };
  const retract = async (piece: Piece) => {
    const near = archive.filter((one) => one.section === piece.section && one !== piece && !withdrawn.has(one.path));
    const neighbours = [...near.slice(0, 2), ...near.slice(-1)];
    await keep([piece, ...neighbours]);
    withdrawn.add(piece.path);
    await desk.retract(piece);
    await check({ kind: 'retraction', piece, neighbours });
  };

  const begun = performance.now();
  for (let turn = 0; turn * EVERY_MS < seconds * 1000; turn += 1) {
    await pause(Math.max(0, begun + turn * EVERY_MS - performance.now()));
    if (performance.now() - begun > seconds * 1000) break;
    if (turn % 3 === 0) await add();
    else await change(turn % 3 === 1 ? pick(0, HOT) : pick(COLD, archive.length), turn + 2);
    if ((turn + 1) % RETRACT_EVERY !== 0) continue;
    // One that the home page shows, then one that has long been known.
    const isAdded = (turn + 1) % (2 * RETRACT_EVERY) !== 0;
    await retract((isAdded && added.findLast(({ path }) => !withdrawn.has(path))) || pick(0, HOT));
  }
  return published;
}

/** The commands behind the desk's actions, as the demo's people. */
async function openDesk(delays: number[]) {
  const [reporter, editor, secretary] = [
    await actorOf('reporter'),
    await actorOf('editor'),
    await actorOf('secretary'),
  ] as const;
  const move = async (input: MoveInput) => {
    done(await moveArticle(input, secretary));
    delays.push(await untilShown());
  };
  return {
    async publish(place: number, section: Section): Promise<Piece> {
      const id = done(await createArticle(section.id, reporter));
      const { title, ...text } = textAt(place);
      const manuscript = { ...emptyManuscript(section.id), ...text, title };
      const saved = done(await saveRevision({ id, baseRevisionId: (await headOf(id)).id, manuscript }, reporter));
      await move({ id, move: 'publish', headRevisionId: saved.revisionId });
      return { id, place, title, section, path: articlePath({ id, slug: saved.slug, categorySlug: section.slug }) };
    },
    async rename({ id, title }: Piece): Promise<void> {
      const head = await headOf(id);
      const manuscript = { ...manuscriptOf(head), title };
      const { revisionId } = done(await saveRevision({ id, baseRevisionId: head.id, manuscript }, editor));
      await move({ id, move: 'publish', headRevisionId: revisionId });
    },
    async retract({ id }: Piece): Promise<void> {
      await move({ id, move: 'retract', headRevisionId: (await headOf(id)).id, note: 'Gỡ để đo' });
    },
  };
}

async function actorOf(role: Role): Promise<Actor> {
  const user = await findUserByEmail(DEMO_USERS.find((one) => one.role === role)?.email ?? '');
  if (!user) throw new Failure(`the demo has no ${role}`);
  return { id: user.id, name: user.name, role, categoryIds: null };
}

async function headOf(id: number) {
  const article = await findDeskArticle(id);
  if (!article) throw new Failure(`article ${id} is not there`);
  return article.head;
}

function done<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Failure(`the desk refused: ${result.reason}`);
  return result.value;
}

/** As the desk waits, but longer. */
async function untilShown(): Promise<number> {
  const begun = performance.now();
  const behind = await awaitNodes((await readGeneration()).number, LIMIT_MS);
  if (behind.length > 0) throw new Failure(`process ${behind[0]?.pid} shows old pages after half a minute`);
  return performance.now() - begun;
}
