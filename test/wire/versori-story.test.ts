// The story in docs/versori.md, run in one shell as it stands there but for the port, gives the answers that stand under its commands.
import { mkdtemp, readFile, rm, symlink } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { afterAll, beforeAll, expect, it } from "vitest"
import { shell, stable } from "../support/examples.js"
import { type Service, startService } from "../support/service.js"

const page = await readFile(resolve(import.meta.dirname, "../../docs/versori.md"), "utf8")
const examples = [...page.matchAll(/```sh\n([\s\S]*?)```\n(?:```json\n([\s\S]*?)```)?/g)].map(
  ([, command = "", answer]) => ({
    command,
    answer,
  }),
)

let service: Service
let folder: string
beforeAll(async () => {
  service = await startService("embedded", { AUTHENTICATION: "required" })
  folder = await mkdtemp(join(tmpdir(), "versori-story-"))
  await symlink(service.dataDir, join(folder, "data"))
})
afterAll(async () => {
  await service?.stop()
  await rm(folder, { recursive: true, force: true })
})

it("runs, and answers what it says", { timeout: 60_000 }, async () => {
  const { host } = new URL(service.url)
  const script = examples.map(({ command }) => `${command.replaceAll("127.0.0.1:8080", host)}\nprintf '\\n\\0'\n`)
  const output = await shell(script.join(""), folder)
  const outputs = output.split("\n\0").map((text) => text.trim().replaceAll(host, "127.0.0.1:8080"))
  expect(outputs).toHaveLength(examples.length + 1)
  let checked = 0
  for (const [i, { command, answer }] of examples.entries()) {
    if (answer === undefined) continue
    checked++
    expect(stable(JSON.stringify(JSON.parse(outputs[i] ?? ""))), command).toBe(
      stable(JSON.stringify(JSON.parse(answer))),
    )
  }
  expect(checked).toBeGreaterThanOrEqual(4)
  expect(outputs.at(-2), "the schema").toBe("type: object\nproperties:\n  name: {type: string}")
})
