import type { TestProject } from 'vitest/node';
import { startTestPostgres } from '#tests/support/test-database';

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string;
  }
}

/** One PostgreSQL for the run; each test file makes a database of its own in it. */
export default async function setup(project: TestProject) {
  const server = await startTestPostgres();
  project.provide('postgresUrl', server.url);
  return () => server.stop();
}
