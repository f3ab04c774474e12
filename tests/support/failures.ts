import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { REPORTS, readReport } from '#tests/support/reports';

type Vitest = {
  testResults: { name: string; assertionResults: { status: string; fullName: string; failureMessages: string[] }[] }[];
};
type Suite = {
  suites?: Suite[];
  specs?: { file: string; title: string; ok: boolean; tests: { results: { errors: { message?: string }[] }[] }[] }[];
};

/** With the beginning of why: a log may be cut to its end. */
export function describeFailures(): string[] {
  const vitest = ['vitest', 'cluster'].flatMap(
    (name) => readReport<Vitest>(path.join(REPORTS, `${name}.json`))?.testResults ?? [],
  );
  const units = vitest.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map((one) => wordsOf(path.relative('.', name), one.fullName, one.failureMessages)),
  );
  const suites = readReport<Suite>(path.join(REPORTS, 'playwright.json'));
  return [...units, ...(suites ? describeSpecs(suites) : [])];
}

function describeSpecs({ suites = [], specs = [] }: Suite): string[] {
  const own = specs
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests }) =>
      wordsOf(
        file,
        title,
        tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors.map(({ message }) => message))),
      ),
    );
  return [...own, ...suites.flatMap(describeSpecs)];
}

/** A timeout's first message says only that; the next says what it waited for. */
function wordsOf(file: string, title: string, messages: (string | undefined)[]): string {
  const lines = messages.slice(0, 3).flatMap((message = '') => {
    const all = stripVTControlCharacters(message).split('\n');
    return all.filter((line) => line.trim() !== '').slice(0, 12);
  });
  return [`✗ ${file}: ${title}`, ...lines.map((line) => `    ${line.slice(0, 200)}`)].join('\n');
}
