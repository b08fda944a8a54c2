// What is stored in great numbers: whole lists of 30,000 packages, ten of them at once, and 100,000 rows read with a heap of 128 MiB.
import { get } from "node:http"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { collections } from "../../src/registry/collections.js"
import { type CommandContext, transact } from "../../src/registry/context.js"
import { createOrganization } from "../../src/registry/packages/commands/organizations/create-organization.js"
import { createProject } from "../../src/registry/packages/commands/projects/create-project.js"
import { addPackage, addProject, namedOrganization, namedProject } from "../../src/registry/packages/new-rows.js"
import { openLevelStore } from "../../src/store/level/level-store.js"
import type { WriteTransaction } from "../../src/store/store.js"
import { attackedServer, besides, port } from "./attacked-server.js"

const PACKAGES = 30_000
const PROJECTS = 70_000

/** Packages of one project, and an organization of many projects. */
async function fill(folder: string): Promise<void> {
  const store = await openLevelStore({ path: join(folder, "store"), collections, transactionTimeoutMs: 60_000 })
  let ids = 0
  const context = {
    store,
    actor: "tester",
    correlationId: "1",
    clock: () => new Date(),
    newId: () => `01J${String(++ids).padStart(23, "0")}`,
    signal: new AbortController().signal,
  } as Partial<CommandContext> as CommandContext
  const many = async (count: number, add: (tx: WriteTransaction, now: Date, i: number) => Promise<unknown>) => {
    for (let from = 0; from < count; from += 1_000) {
      await transact(context, async (tx, now) => {
        for (let i = from; i < from + 1_000; i++) await add(tx, now, i)
      })
    }
  }
  await createOrganization(context, namedOrganization("acme"))
  const project = await createProject(context, "acme", namedProject("p"))
  await many(PACKAGES, (tx, now, i) =>
    addPackage(tx, context, now, project, { format: "generic", namespace: "malloy", name: `row-${i}` }),
  )
  const { organization: wide } = await createOrganization(context, namedOrganization("wide"))
  await many(PROJECTS, (tx, now, i) => addProject(tx, context, now, wide, namedProject(`row-${i}`)))
  await store.close()
}

const packages = "/api/v0/organizations/acme/projects/p/packages"
const projects = "/api/v0/organizations/wide/projects"

/** A whole list: its status, how many rows it has, and whether it came to its end. */
async function list(
  path: string,
): Promise<{ readonly status: number; readonly rows: number; readonly isWhole: boolean }> {
  return await new Promise((resolve, reject) => {
    const request = get(`http://127.0.0.1:${port}${path}`, { agent: false, localAddress: "127.0.0.3" }, (response) => {
      const { statusCode: status = 0 } = response
      let rows = 0
      let rest = ""
      response
        .on("data", (data: Buffer) => {
          const parts = (rest + data.toString("latin1")).split('"name":"row-')
          rows += parts.length - 1
          rest = (parts.at(-1) ?? "").slice(-12)
        })
        .on("end", () => resolve({ status, rows, isWhole: true }))
        .on("error", () => resolve({ status, rows, isWhole: false }))
    })
    request.on("error", reject)
  })
}

// Two minutes that CI has no time for: MANY_ROWS=1 npx vitest run --config vitest.tools.config.ts test/abuse/many-rows.tools.ts
const isAsked = process.env.MANY_ROWS === "1"

describe.runIf(isAsked)("with a heap of 512 MiB", () => {
  attackedServer({}, { fill })

  test("30,000 packages are listed whole, ten times at once too, while others are served", async () => {
    const whole = { status: 200, rows: PACKAGES, isWhole: true }
    expect(await besides(() => list(packages))).toEqual(whole)
    const answers = await besides(() => Promise.all(Array.from({ length: 10 }, () => list(packages))))
    // What takes longer than a call may is cut, so that its client sees that it is not whole; else it is.
    for (const answer of answers.filter(({ status, isWhole }) => status === 200 && isWhole))
      expect(answer).toEqual(whole)
    for (const { status } of answers) expect([200, 503, 504]).toContain(status)
    expect(await besides(() => list(packages))).toEqual(whole)
  }, 120_000)
})

describe.runIf(isAsked)("with a heap of 128 MiB", () => {
  attackedServer({}, { fill, heapMiB: 128 })

  test("100,000 rows are read", async () => {
    for (const [path, rows] of [
      [packages, PACKAGES],
      [projects, PROJECTS],
      [packages, PACKAGES],
    ] as const) {
      expect(await besides(() => list(path))).toEqual({ status: 200, rows, isWhole: true })
    }
  }, 120_000)
})
