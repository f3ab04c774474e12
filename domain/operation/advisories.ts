/** A vulnerability in versions from `from` on and below `before`. */
export type Advisory = {
  program: string;
  ids: string[];
  from: string;
  before: string;
  published: string;
  source: string;
  /** Why these versions ship all the same, and what an operator can do. */
  accepted?: { versions: string[]; reason: string };
};

export type Shipped = { program: string; version: string };

type Finding = Shipped & { advisory: Advisory; isAccepted: boolean };

export function findAffected(shipped: Shipped[], advisories: Advisory[]): Finding[] {
  return shipped.flatMap(({ program, version }) =>
    advisories
      .filter((advisory) => advisory.program === program && isWithin(version, advisory.from, advisory.before))
      .map((advisory) => {
        const { versions = [], reason = '' } = advisory.accepted ?? {};
        return { program, version, advisory, isAccepted: versions.includes(version) && reason !== '' };
      }),
  );
}

function isWithin(version: string, from: string, before: string): boolean {
  return compareVersions(version, from) >= 0 && compareVersions(version, before) < 0;
}

/** Compares number by number, a missing one as 0; throws a RangeError for other text. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return 0;
}

function numbersOf(version: string): number[] {
  if (!/^\d+(\.\d+)*$/.test(version)) throw new RangeError(`not a version: ${version}`);
  return version.split('.').map(Number);
}
