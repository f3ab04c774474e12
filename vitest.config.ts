import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', testTimeout: 30_000, include: ['{deploy,domain,lib,scan,scripts}/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['db/**/*.test.ts'],
          globalSetup: ['db/testing/server.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
