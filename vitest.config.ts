import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'fast',
          include: ['tests/**/*.test.ts'],
          exclude: ['**/*.slow.test.ts', 'tests/browser/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'slow',
          include: ['tests/**/*.slow.test.ts'],
          fileParallelism: false,
          retry: 1, // some wait for threads and connections to be cut, which a busy machine does late
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          pool: 'threads',
          globalSetup: ['tests/browser/global-setup.ts'],
          fileParallelism: false,
          retry: 1, // a browser on a busy machine may miss a deadline once
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
