import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/mongo-global.ts"],
    // Files of one worker share what they import: importing it again for each took a tenth of a run.
    isolate: false,
    maxWorkers: 2,
    minWorkers: 1,
    // A wait for something to become so is not told from a failure by how soon it is: the test's own time bounds it.
    expect: { poll: { timeout: 20_000 } },
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
})
