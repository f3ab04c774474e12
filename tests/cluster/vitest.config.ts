import { defineConfig } from 'vitest/config';

/** Run by `npm run test:cluster`: one story, told in order, with nothing else beside it. */
export default defineConfig({
  test: {
    include: ['tests/cluster/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    sequence: { concurrent: false },
  },
});
