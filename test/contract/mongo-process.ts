// A process that writes to a MongoDB store until it is killed: `node --import tsx mongo-process.ts <uri> <database> <run>`.
// It writes a line, the number of a step, for every transaction that was acknowledged.

import { writeSync } from "node:fs"
import { openMongoStore } from "../../src/store/mongo/mongo-store.js"
import type { ChangeContext, Collection } from "../../src/store/store.js"

export interface Step {
  readonly run: string
  readonly name: string
  readonly uid: string
  readonly count?: number
}

export const steps: Collection<Step> = { name: "steps", scope: ["run"], id: "name", indexes: {}, history: "uid" }

const context: ChangeContext = { actor: "user:ada", correlationId: "1", now: new Date() }

/** Every transaction creates a document and counts itself in two others. */
async function write(uri: string, database: string, run: string): Promise<void> {
  const store = await openMongoStore({ uri, database, collections: [steps] })
  const uid = (name: string) => `uid of ${run}/${name}`
  await Promise.all(
    Array.from({ length: 3 }, async (_, caller) => {
      for (let i = 0; ; i++) {
        const name = `step ${caller}/${i}`
        await store.transact(context, async (tx) => {
          await tx.create(steps, { run, name, uid: uid(name) })
          for (const counter of ["left", "right"]) {
            const found = await tx.get(steps, [run, counter])
            if (found) await tx.update(steps, { ...found, count: (found.count ?? 0) + 1 })
            else await tx.create(steps, { run, name: counter, uid: uid(counter), count: 1 })
          }
        })
        writeSync(1, `${name}\n`)
      }
    }),
  )
}

const [uri, database, run] = process.argv.slice(2)
if (uri && database && run && import.meta.filename === process.argv[1]) await write(uri, database, run)
