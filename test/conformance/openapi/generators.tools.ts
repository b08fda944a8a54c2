// Clients really generated from the documents, compiled and used against a running service that asks for credentials. Each reads,
// sends back what it read under the tag that came with it, is refused with the stale one, and uploads and downloads what its API has:
// the Connect API takes no bytes, and gives a schema's content; the registry's own takes none, and gives backups.
import { execFile } from "node:child_process"
import { cp, mkdir, mkdtemp, rename, rm, symlink, writeFile } from "node:fs/promises"
import { homedir, tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { afterAll, beforeAll, expect, test } from "vitest"
import { apiDocuments } from "../../../src/docs/documents.js"
import { serviceRoutes } from "../../support/routes.js"
import { type Service, startService } from "../../support/service.js"

const run = promisify(execFile)
const ROOT = join(import.meta.dirname, "..", "..", "..")
const KEY = "the-operators-own-key-of-this-test"
const GENERATOR = "7.25.0"
/** Too large to be everybody's devDependencies: those tests alone want them. */
const PACKAGES = { "openapi-typescript": "7.13.0", "openapi-fetch": "0.17.0", orval: "8.38.0" }
const repository = join(homedir(), ".m2", "repository")
const jar = join(
  repository,
  `org/openapitools/openapi-generator-cli/${GENERATOR}/openapi-generator-cli-${GENERATOR}.jar`,
)
const clients = join(import.meta.dirname, "clients")
const names = apiDocuments(serviceRoutes())
  .map(({ name }) => name)
  .filter((name) => name !== "openapi")

let folder: string
let service: Service

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "version-registry-generated-"))
  for (const document of apiDocuments(serviceRoutes())) {
    await writeFile(join(folder, `${document.name}.json`), JSON.stringify(await document.json()))
  }
  const [modules] = await Promise.all([
    npmPackages(),
    run("mvn", [
      ...["-q", "-B", "dependency:get", "-Dtransitive=false", `-Dmaven.repo.local=${repository}`],
      `-Dartifact=org.openapitools:openapi-generator-cli:${GENERATOR}`,
    ]),
  ])
  await symlink(modules, join(folder, "node_modules"))
  await Promise.all([byOpenapiGenerator(), byNode(modules)])
  service = await startService("embedded", { AUTHENTICATION: "required", ADMIN_API_KEY: KEY })
}, 300_000)

afterAll(async () => {
  await service?.stop()
  await rm(folder, { recursive: true, force: true })
})

/** Installed once for each set of versions, under node_modules/.cache. */
async function npmPackages(): Promise<string> {
  const versions = Object.entries(PACKAGES).map(([name, version]) => `${name}@${version}`)
  const home = join(ROOT, "node_modules", ".cache", "version-registry", versions.join("-"))
  const modules = join(home, "node_modules")
  const exists = await run("test", ["-d", modules]).then(
    () => true,
    () => false,
  )
  if (exists) return modules
  await mkdir(join(home, ".."), { recursive: true })
  const building = await mkdtemp(`${home}-building-`)
  await writeFile(join(building, "package.json"), JSON.stringify({ private: true }))
  await run("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", ...versions], { cwd: building })
  await rename(building, home)
  return modules
}

/** One Java process makes all: its start is most of what one client costs. */
async function byOpenapiGenerator(): Promise<void> {
  const jobs = names.flatMap((name) => [
    { generatorName: "python", packageName: `${name.replaceAll("-", "_")}_client`, name },
    { generatorName: "typescript-fetch", name },
  ])
  const files = await Promise.all(
    jobs.map(async ({ name, ...settings }) => {
      const file = join(folder, `${settings.generatorName}.${name}.config.json`)
      const globalProperties = { apiTests: "false", modelTests: "false", apiDocs: "false", modelDocs: "false" }
      const paths = { inputSpec: join(folder, `${name}.json`), outputDir: join(folder, settings.generatorName, name) }
      await writeFile(file, JSON.stringify({ ...settings, ...paths, globalProperties }))
      return file
    }),
  )
  await run("java", ["-jar", jar, "batch", "--fail-fast", "--threads", "2", ...files], { maxBuffer: 256 * 1024 * 1024 })
}

async function byNode(modules: string): Promise<void> {
  for (const name of names) {
    const output = join(folder, "openapi-typescript", `${name}.ts`)
    const program = join(modules, "openapi-typescript", "bin", "cli.js")
    await run(process.execPath, [program, join(folder, `${name}.json`), "-o", output])
  }
  const projects = names.map((name) => [
    name,
    {
      input: { target: join(folder, `${name}.json`) },
      output: {
        target: join(folder, "orval", `${name}.ts`),
        client: "fetch",
        mode: "single",
        override: {
          fetch: { includeHttpResponseReturnType: true },
          // By default it strips members that are read-only with a mapped type, which also takes a Blob apart: the file of an upload
          // then is no Blob any more, and its own code does not compile.
          preserveReadonlyRequestBodies: "preserve",
        },
      },
    },
  ])
  const config = join(folder, "orval.config.mjs")
  await writeFile(config, `export default ${JSON.stringify(Object.fromEntries(projects))}`)
  await run(process.execPath, [join(modules, "orval", "dist", "bin", "orval.mjs"), "--config", config], { cwd: folder })
}

test("openapi-generator's Python clients", async () => {
  await run("python3", ["-m", "venv", join(folder, "venv")])
  const python = join(folder, "venv", "bin", "python")
  const requirements = join(folder, "python", "credible", "requirements.txt")
  await run(python, ["-m", "pip", "install", "-q", "--disable-pip-version-check", "-r", requirements])
  const { stdout } = await run(python, [join(clients, "python.py"), join(folder, "python"), service.url, KEY])
  expect(stdout.trim()).toBe("used")
}, 300_000)

test("TypeScript clients compile, strictly", async () => {
  await cp(clients, folder, { recursive: true, filter: (path) => !path.endsWith(".py") })
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }))
  const compilerOptions = {
    ...{ target: "ES2022", module: "ESNext", moduleResolution: "Bundler", strict: true, noEmit: true },
    ...{ lib: ["ES2022", "DOM", "DOM.Iterable"], skipLibCheck: true },
    ...{ types: ["node"], typeRoots: [join(ROOT, "node_modules", "@types")] },
  }
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }))
  const { output } = await run(join(ROOT, "node_modules", ".bin", "tsc"), ["-p", folder]).then(
    () => ({ output: "" }),
    ({ stdout }: { stdout: string }) => ({ output: stdout }),
  )
  expect(output).toBe("")
}, 120_000)

test.each(["typescript-fetch", "openapi-fetch", "orval"])(
  "%s is used",
  async (client) => {
    const tsx = join(ROOT, "node_modules", ".bin", "tsx")
    const { stdout } = await run(tsx, [join(folder, `${client}.ts`), service.url, KEY])
    expect(stdout.trim()).toBe("used")
  },
  60_000,
)
