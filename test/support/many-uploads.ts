// Many uploads of a small model package to a service in a process of its own, until all are indexed.
import { execFileSync } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { StoreKind } from "../../src/store-kinds.js"
import { fixture, tarGz } from "./archives.js"
import { startChild } from "./child.js"
import { http } from "./http.js"
import { newStore } from "./new-store.js"

export interface ManyUploads {
  /** Versions by their status in the end. */
  readonly statuses: Readonly<Record<string, number>>
  /** Status codes of the calls that other clients made meanwhile, and how many of each. */
  readonly probes: Readonly<Record<string, number>>
  /** Resident memory, in MiB: of the service, and of all processes that index together; a sample each 100 ms. */
  readonly serviceMb: readonly number[]
  readonly indexerMb: readonly number[]
}

/** Uploads `count` versions, 8 at a time, each to one of ten packages. Gives up after timeoutMs. */
export async function manyUploads(store: StoreKind, count: number, timeoutMs: number): Promise<ManyUploads> {
  const dataDir = await mkdtemp(join(tmpdir(), "many-uploads-"))
  const { environment, drop } = await newStore(store)
  const service = await startChild("service-process.ts", {
    ...environment,
    DATA_DIR: dataDir,
    INDEXER_WORKERS: "1",
    LOG_LEVEL: "error",
  })
  const packages = await Promise.all((["flights", "library", "energy"] as const).map((name) => tarGz(fixture(name))))
  const probes: Record<string, number> = {}
  const serviceMb: number[] = []
  const indexerMb: number[] = []
  let done = false
  const project = "/api/v0/organizations/o/projects/p"
  const watch = async () => {
    while (!done) {
      for (const path of ["/healthz", project]) {
        const { status } = await http(service.url, "GET", path)
        probes[`${path} ${status}`] = (probes[`${path} ${status}`] ?? 0) + 1
      }
      const memory = memoryOf(service.pid)
      serviceMb.push(memory.own)
      indexerMb.push(memory.children)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  const upload = async (n: number) => {
    const body = new FormData()
    body.append("version", JSON.stringify({ id: `1.0.${n}` }))
    body.append("packageFile", new Blob([packages[n % packages.length] as Uint8Array<ArrayBuffer>]), "package.tar.gz")
    const answer = await http(service.url, "POST", `${project}/packages/k${n % 10}`, { body })
    if (answer.status !== 200) throw new Error(`upload ${n}: ${answer.status} ${answer.text}`)
  }
  const statuses = async () => {
    const counts: Record<string, number> = {}
    for (let n = 0; n < Math.min(count, 10); n++) {
      const { json } = await http(service.url, "GET", `${project}/packages/k${n}/versions`)
      for (const { indexStatus } of json as unknown as { indexStatus: string }[]) {
        counts[indexStatus] = (counts[indexStatus] ?? 0) + 1
      }
    }
    return counts
  }
  try {
    // The project is there before anyone looks at it.
    await upload(0)
    const watching = watch()
    let next = 1
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        while (next < count) await upload(next++)
      }),
    )
    const deadline = Date.now() + timeoutMs
    let counts = await statuses()
    while ((counts.unknown ?? 0) + (counts.indexing ?? 0) > 0 && Date.now() < deadline) {
      // Each look reads all versions: more often, and it would be most of what the store does.
      await new Promise((resolve) => setTimeout(resolve, 2_000))
      counts = await statuses()
    }
    done = true
    await watching
    return { statuses: counts, probes, serviceMb, indexerMb }
  } finally {
    done = true
    await service.stop()
    await drop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

function memoryOf(pid: number): { readonly own: number; readonly children: number } {
  let own = 0
  let children = 0
  for (const line of execFileSync("ps", ["-eo", "pid=,ppid=,rss="], { encoding: "utf8" }).split("\n")) {
    const [process, parent, kib] = line.trim().split(/\s+/).map(Number)
    if (process === pid) own += (kib ?? 0) / 1024
    if (parent === pid) children += (kib ?? 0) / 1024
  }
  return { own, children }
}
