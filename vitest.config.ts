import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'fast',
          include: ['tests/**/*.test.ts'],
          exclude: ['**/*.slow.test.ts'],
          testTimeout: 30_000,
        },
      },
      { test: { name: 'slow', include: ['tests/**/*.slow.test.ts'], testTimeout: 600_000 } },
    ],
  },
});
