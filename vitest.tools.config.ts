// Tests whose judges npm and PyPI don't bring: Chromium, and tools written in Go. `npm run test:tools`.
import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["test/**/*.tools.ts"],
    globalSetup: ["test/support/mongo-global.ts"],
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
})
