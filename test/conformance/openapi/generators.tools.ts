// Clients really generated from the documents and used: openapi-generator's Python client against a running service.
import { execFile } from "node:child_process"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { homedir, tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { afterAll, beforeAll, expect, test } from "vitest"
import { apiDocuments } from "../../../src/docs/documents.js"
import { serviceRoutes } from "../../support/routes.js"
import { type Service, startService } from "../../support/service.js"

const run = promisify(execFile)
const VERSION = "7.25.0"
const repository = join(homedir(), ".m2", "repository")
const jar = join(repository, `org/openapitools/openapi-generator-cli/${VERSION}/openapi-generator-cli-${VERSION}.jar`)

let folder: string
let service: Service

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "version-registry-generated-"))
  service = await startService("embedded")
  await run("mvn", [
    ...["-q", "-B", "dependency:get", "-Dtransitive=false", `-Dmaven.repo.local=${repository}`],
    `-Dartifact=org.openapitools:openapi-generator-cli:${VERSION}`,
  ])
}, 300_000)

afterAll(async () => {
  await service?.stop()
  await rm(folder, { recursive: true, force: true })
})

test("openapi-generator's Python client reads, changes, uploads and downloads", async () => {
  for (const document of apiDocuments(serviceRoutes())) {
    if (document.name !== "credible" && document.name !== "codeartifact") continue
    const file = join(folder, `${document.name}.json`)
    await writeFile(file, JSON.stringify(document.json()))
    await run("java", ["-jar", jar, "generate", "-i", file, "-g", "python", "-o", join(folder, document.name)], {
      maxBuffer: 64 * 1024 * 1024,
    })
  }
  await run("python3", ["-m", "venv", join(folder, "venv")])
  const python = join(folder, "venv", "bin", "python")
  const requirements = join(folder, "credible", "requirements.txt")
  await run(python, ["-m", "pip", "install", "-q", "--disable-pip-version-check", "-r", requirements])
  const judge = join(import.meta.dirname, "generated_judge.py")
  const { stdout } = await run(python, [judge, folder, service.url])
  expect(stdout.trim()).toBe("used")
}, 300_000)
