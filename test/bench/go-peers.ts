// Servers written in Go, built from peers/go where Go is on PATH, on the core that ours has.
import { execFile, spawnSync } from "node:child_process"
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { type Child, startProgram } from "../support/child.js"

const run = promisify(execFile)
const root = fileURLToPath(new URL("../../", import.meta.url))
const sources = "test/bench/peers/go"

export type GoPeer = "grpc-go" | "net-http" | "grpc-gateway" | "vanguard-go"

export interface GoPeers {
  start(peer: GoPeer): Promise<Child>
  /** Removes what was built. */
  remove(): Promise<void>
}

/** Undefined, with a line that says why, where they can't be built. */
export async function buildGoPeers(): Promise<GoPeers | undefined> {
  if (spawnSync("go", ["version"]).error !== undefined) {
    console.log("the servers written in Go are left out: go is not on PATH")
    return undefined
  }
  const folder = await mkdtemp(join(tmpdir(), "bench-go-"))
  const program = join(folder, "peers")
  try {
    await mkdir(join(folder, "source"))
    for (const file of ["main.go", "go.mod", "go.sum"])
      await cp(join(root, sources, file), join(folder, "source", file))
    const template = ["--template", `${sources}/buf.gen.yaml`, "--config", `${sources}/workspace.yaml`]
    await run("npx", ["--no-install", "buf", "generate", ...template, "-o", join(folder, "source")], { cwd: root })
    await run("go", ["build", "-o", program, "."], { cwd: join(folder, "source") })
  } catch (error) {
    await rm(folder, { recursive: true })
    const [line] = String((error as { stderr?: string }).stderr ?? error).split("\n")
    console.log(`the servers written in Go are left out: they could not be built (${line})`)
    return undefined
  }
  return {
    // One core for it as for ours: Go would start a thread for each that the machine has.
    start: (peer) => startProgram([program, peer], { GOMAXPROCS: "1" }),
    remove: () => rm(folder, { recursive: true }),
  }
}
