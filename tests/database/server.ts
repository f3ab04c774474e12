import type { TestProject } from 'vitest/node';
import { startTestPostgres } from '#tests/support/test-database';

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string;
  }
}

/** One for the run; each test file makes its own database in it. */
export default async function setup(project: TestProject) {
  const server = await startTestPostgres();
  project.provide('postgresUrl', server.url);
  return () => server.stop();
}
