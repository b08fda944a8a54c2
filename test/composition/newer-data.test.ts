// A process that goes on running while a later version brings the data to a higher format, as in a rolling update.
import { randomBytes } from "node:crypto"
import { expect, it } from "vitest"
import { createApp } from "../../src/app.js"
import { readConfig } from "../../src/config.js"
import { collections } from "../../src/registry/collections.js"
import { dataFormats } from "../../src/registry/upgrade/collections.js"
import { CURRENT_FORMAT } from "../../src/registry/upgrade/data-format.js"
import { openMongoStore } from "../../src/store/mongo/mongo-store.js"
import { testDatabase } from "../support/mongo.js"

it("is not ready any more once its data has a newer format", { timeout: 60_000 }, async () => {
  const { uri, database, client, drop } = await testDatabase()
  const settings = { PORT: "0", LOG_LEVEL: "silent", AUTHENTICATION: "off", INDEXER_WORKERS: "0" }
  const SECRET_KEY = randomBytes(32).toString("base64")
  const app = await createApp(
    readConfig({
      ...settings,
      MONGODB_URI: uri,
      MONGODB_DATABASE: database,
      SECRET_KEY,
      ADMIN_API_KEY: "k".repeat(32),
    }),
  )
  try {
    const { host, port } = await app.start()
    const ready = () => fetch(`http://${host}:${port}/readyz`).then((response) => response.json())
    expect(await ready()).toMatchObject({ checks: { store: "ok" } })
    const later = await openMongoStore({ client, database, collections })
    await later.transact({ actor: "test", correlationId: "test", now: new Date() }, async (tx) => {
      const stored = await tx.get(dataFormats, ["registry"])
      if (stored === undefined) throw new Error("the data has no format")
      await tx.update(dataFormats, { ...stored, format: CURRENT_FORMAT + 1 })
    })
    // What a probe found is believed for a second.
    await expect.poll(ready, { timeout: 10_000 }).toMatchObject({ checks: { store: "failing" } })
    await later.close()
  } finally {
    await app.stop()
    await drop()
  }
})
