// h2spec's judgement, plain and strict, over the smallest server that src/http2 makes.
import { execFile } from "node:child_process"
import { existsSync } from "node:fs"
import { homedir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { beforeAll, expect, test } from "vitest"
import { startEcho } from "./echo-server.js"

const run = promisify(execFile)
const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "version-registry", "tools")
const h2spec = join(folder, "h2spec")

beforeAll(async () => {
  if (existsSync(h2spec)) return
  const module = "github.com/summerwind/h2spec/cmd/h2spec@v2.2.1+incompatible"
  await run("go", ["install", module], { env: { ...process.env, GOBIN: folder } })
}, 600_000)

test.each([
  ["plain", [], 145],
  ["strict", ["--strict"], 146],
])(
  "h2spec, %s: all green",
  async (_, flags, cases) => {
    const server = await startEcho({ maxConcurrentStreams: 100 })
    try {
      const args = ["-h", "127.0.0.1", "-p", String(server.port), "--timeout", "2", ...flags]
      const { stdout } = await run(h2spec, args).catch((error) => ({ stdout: String(error.stdout) }))
      expect(stdout.slice(Math.max(0, stdout.indexOf("Failures:")))).toContain(
        `${cases} tests, ${cases} passed, 0 skipped, 0 failed`,
      )
      expect(server.errors).toEqual([])
    } finally {
      await server.close()
    }
  },
  120_000,
)
