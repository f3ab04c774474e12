import { defineConfig } from 'vitest/config';

/** `npm run test:cluster`: one story, told in order. */
export default defineConfig({
  test: {
    include: ['tests/cluster/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 900_000,
    sequence: { concurrent: false },
  },
});
