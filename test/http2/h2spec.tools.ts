// h2spec's verdict, plain and strict, over the smallest server that src/http2 makes.
import { beforeAll, expect, test } from "vitest"
import { startEcho } from "./echo-server.js"
import { installH2spec, runH2spec } from "./h2spec.js"

beforeAll(installH2spec, 600_000)

test.each([
  ["plain", [], 145],
  ["strict", ["--strict"], 146],
])(
  "h2spec, %s: all green",
  async (_, flags, cases) => {
    const server = await startEcho({ maxConcurrentStreams: 100 })
    try {
      expect(await runH2spec(server.port, flags)).toContain(`${cases} tests, ${cases} passed, 0 skipped, 0 failed`)
      expect(server.errors).toEqual([])
    } finally {
      await server.close()
    }
  },
  120_000,
)
