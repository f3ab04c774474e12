import { defineConfig } from 'vitest/config';

/** Times are no part of any test: they end what hangs, on a machine that is busy with others, too. */
const PATIENT = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 20_000 } } };

export default defineConfig({
  test: {
    ...PATIENT,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['{deploy,domain,lib,scan,scripts}/**/*.test.ts'] },
      },
      {
        extends: true,
        test: { name: 'database', include: ['db/**/*.test.ts'], globalSetup: ['db/testing/server.ts'] },
      },
    ],
  },
});
