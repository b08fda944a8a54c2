// Tests that take long, or whose judges npm and PyPI don't bring: Chromium, tools written in Go, proxies, requests made up from the
// documents, the packed program in an empty folder. `npm run test:tools`.
import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["test/**/*.tools.ts"],
    globalSetup: ["test/support/mongo-global.ts"],
    expect: { poll: { timeout: 20_000 } },
    // As in vitest.config.ts.
    maxWorkers: 3,
    minWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
})
