import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Unit tests: plain Node, or `// @vitest-environment jsdom` on top of a file that needs a document. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    // For a busy machine. Work that grows with the square of a hostile text takes minutes, and still fails by it.
    testTimeout: 30_000,
    // The phrases of all languages and a sanitiser, as the core's public surface has them.
    setupFiles: ['utils/article/all-phrases.ts', 'utils/article/with-purifier.ts'],
  },
});
