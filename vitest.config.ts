import { defineConfig } from 'vitest/config';

/** Times are no part of any test: they end what hangs, on a machine that is busy with others, too. */
const PATIENT = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 20_000 } } };

export default defineConfig({
  test: {
    ...PATIENT,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{cli,components,db,deploy,domain,lib,server,tests,tools}/**/*.test.ts'],
          exclude: ['**/*.database.test.ts', 'tests/cluster/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['**/*.database.test.ts'],
          exclude: ['node_modules/**'],
          globalSetup: ['tests/database/server.ts'],
        },
      },
    ],
  },
});
