// The README's commands, run as they stand there but for the port, give the answers that stand under them.
import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { settingsTable } from "../../src/config.js"
import { shell, stable } from "../support/examples.js"
import { type Service, startService } from "../support/service.js"

const root = resolve(import.meta.dirname, "../..")
const readme = await readFile(join(root, "README.md"), "utf8")
const examples = [...readme.matchAll(/```sh\n([\s\S]*?)```\n```json\n([\s\S]*?)```/g)].map(
  ([, command = "", answer = ""]) => ({
    command,
    answer,
  }),
)

describe("README", () => {
  let service: Service
  let folder: string
  beforeAll(async () => {
    service = await startService("embedded", { AUTHENTICATION: "required" })
    folder = await mkdtemp(join(tmpdir(), "readme-"))
    await shell(`npx tsc -p tsconfig.build.json --outDir '${join(folder, "dist")}'`, root)
    // The operator's key, where the commands read it.
    await symlink(service.dataDir, join(folder, "data"))
    for (const name of ["node_modules", "package.json"]) await symlink(join(root, name), join(folder, name))
  })
  afterAll(async () => {
    await service?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it("has the five documented calls, one with buf curl and one with grpc-js", () => {
    expect(examples.length).toBeGreaterThanOrEqual(8)
  })

  it("gives the answers it says", { timeout: 120_000 }, async () => {
    const address = new URL(service.url).host
    for (const { command, answer } of examples) {
      const output = await shell(command.replaceAll("127.0.0.1:8080", address), folder)
      expect(stable(JSON.stringify(JSON.parse(output))), command).toBe(stable(JSON.stringify(JSON.parse(answer))))
    }
  })

  it("has a TypeScript client that runs as it stands", { timeout: 60_000 }, async () => {
    const [, snippet = ""] = /```ts\n([\s\S]*?)```/.exec(readme) ?? []
    expect(snippet).toContain("version-registry/client")
    const script = snippet.replaceAll("127.0.0.1:8080", new URL(service.url).host)
    await writeFile(join(folder, "client.ts"), script)
    const output = await shell("npx tsx client.ts", folder)
    expect(output).toContain("registry.packages.v1.ListOrganizationsResponse")
  })

  it("lists every setting with its default", () => {
    for (const { name, default: value, meaning } of settingsTable) {
      expect(readme).toContain(
        `| \`${name}\` | ${value === "" ? "" : `\`${value}\``} | ${meaning} |`.replace("|  |", "| |"),
      )
    }
  })
})
