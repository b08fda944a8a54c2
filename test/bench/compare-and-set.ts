// The load that etcd and the service get alike: callers that compare and set, written in Go with the library that etcd's own client uses.
import { execFile, spawnSync } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"

const run = promisify(execFile)
const sources = fileURLToPath(new URL("../../test/bench/peers/compare-and-set", import.meta.url))

export interface CompareAndSetLoad {
  /** Changes made. */
  readonly perSecond: number
  /** Refused because somebody else's was there first, a second. */
  readonly lost: number
  readonly p50: number
  readonly p99: number
}

export interface CompareAndSet {
  /** So many callers on the server at that address, each on a key of its own or all on one. */
  load(
    target: "etcd" | "registry",
    url: string,
    callers: number,
    keys: "own" | "one",
    seconds: number,
  ): Promise<CompareAndSetLoad>
  /** Removes what was built. */
  remove(): Promise<void>
}

/** Undefined, with a line that says why, where it can't be built. */
export async function buildCompareAndSet(): Promise<CompareAndSet | undefined> {
  if (spawnSync("go", ["version"]).error !== undefined) {
    console.log("compare-and-set is left out: go is not on PATH")
    return undefined
  }
  const folder = await mkdtemp(join(tmpdir(), "bench-compare-and-set-"))
  const program = join(folder, "compare-and-set")
  try {
    await run("go", ["build", "-o", program, "."], { cwd: sources })
  } catch (error) {
    await rm(folder, { recursive: true })
    const [line] = String((error as { stderr?: string }).stderr ?? error).split("\n")
    console.log(`compare-and-set is left out: it could not be built (${line})`)
    return undefined
  }
  return {
    async load(target, url, callers, keys, seconds) {
      const { host } = new URL(url)
      const { stdout } = await run(program, [target, host, String(callers), String(Math.ceil(seconds)), keys])
      return JSON.parse(stdout)
    },
    remove: () => rm(folder, { recursive: true }),
  }
}
