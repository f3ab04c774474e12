import { defineConfig } from 'vitest/config';

/** Tests depend on no times: these only end what hangs, also on a busy machine. */
const PATIENT = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 20_000 } } };

export default defineConfig({
  test: {
    ...PATIENT,
    // One core would stay idle otherwise: half of a machine with two.
    maxWorkers: '100%',
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
