// The commands of docs/credible.md, run one after another as they stand there but for the address, give the answers that stand under them.
import { spawn } from "node:child_process"
import { cp, mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { afterAll, beforeAll, expect, it } from "vitest"
import { type Service, startService } from "../../support/service.js"

const KEY = "the-key-of-the-job-in-this-test"
const root = resolve(import.meta.dirname, "../../..")
const page = await readFile(join(root, "docs/credible.md"), "utf8")
const examples = [...page.matchAll(/```sh\n([\s\S]*?)```\n(?:```json\n([\s\S]*?)```)?/g)].map(
  ([, command = "", answer]) => ({ command, answer }),
)

let service: Service
let folder: string
beforeAll(async () => {
  service = await startService("embedded", {
    AUTHENTICATION: "required",
    ADMIN_API_KEY: KEY,
    INDEXER_WORKERS: "1",
  })
  folder = await mkdtemp(join(tmpdir(), "credible-page-"))
  await cp(join(root, "test/fixtures/malloy/flights"), join(folder, "my-package"), { recursive: true })
})
afterAll(async () => {
  await service?.stop()
  await rm(folder, { recursive: true, force: true })
})

function withoutTimes(text: string): unknown {
  return JSON.parse(text.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, "<time>"))
}

it("gives the answers it says", { timeout: 60_000 }, async () => {
  expect(examples.filter(({ answer }) => answer !== undefined).length).toBeGreaterThanOrEqual(3)
  // One shell for all: the later ones use what the earlier ones set.
  const files = examples.map((_, at) => join(folder, `answer-${at}`))
  const script = examples.map(({ command }, at) => `{ ${command}\n} > '${files[at]}'`).join("\n")
  await shell(script.replaceAll("127.0.0.1:8080", new URL(service.url).host))
  for (const [at, { command, answer }] of examples.entries()) {
    if (answer === undefined) continue
    expect(withoutTimes(await readFile(files[at] ?? "", "utf8")), command).toEqual(withoutTimes(answer))
  }
})

function shell(script: string): Promise<void> {
  return new Promise((resolvePromise, reject) => {
    const child = spawn("bash", ["-euo", "pipefail", "-c", script], {
      cwd: folder,
      env: { ...process.env, KEY },
      stdio: ["ignore", "ignore", "pipe"],
    })
    let errors = ""
    child.stderr.on("data", (chunk: Buffer) => {
      errors += chunk.toString()
    })
    child.once("error", reject)
    child.once("exit", (code) =>
      code === 0 ? resolvePromise() : reject(new Error(`${script}\nexited with ${code}: ${errors}`)),
    )
  })
}
