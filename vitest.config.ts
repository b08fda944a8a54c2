import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/mongo-global.ts"],
    // Files of one worker share what they import: importing it again for each took a tenth of a run.
    isolate: false,
    // On two cores: a third of a file's time is waiting. Both numbers are the same: a worker that is ended while others go on may fail the run
    // (tinypool 1.1).
    maxWorkers: 3,
    minWorkers: 3,
    // A wait for something to become so is not told from a failure by how soon it is: the test's own time bounds it.
    expect: { poll: { timeout: 20_000 } },
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
})
