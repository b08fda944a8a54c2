// There is no container engine here: the Dockerfile's steps run in clean folders, a stage each, and what the last one starts serves.
import { execFile, spawn } from "node:child_process"
import { cp, mkdir, mkdtemp, readFile, rm } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { afterAll, beforeAll, expect, it } from "vitest"

const run = promisify(execFile)
const repository = fileURLToPath(new URL("../..", import.meta.url))

interface Stage {
  readonly root: string
  workdir: string
  readonly environment: Record<string, string>
  user: string | undefined
  command: readonly string[]
  healthcheck: readonly string[]
}

let folder: string
let stage: Stage

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dockerfile-"))
  const context = join(folder, "context")
  await makeContext(context)
  stage = await build(context)
}, 600_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What `docker build` would be sent: the files that git has, without those that .dockerignore names. */
async function makeContext(context: string): Promise<void> {
  const ignored = (await readFile(join(repository, ".dockerignore"), "utf8"))
    .split("\n")
    .filter((line) => /^[.a-z]/.test(line))
  const { stdout } = await run("git", ["ls-files", "-z"], { cwd: repository, maxBuffer: 2 ** 24 })
  for (const name of stdout.split("\0")) {
    if (name === "" || ignored.some((each) => name === each || name.startsWith(`${each}/`))) continue
    await cp(join(repository, name), join(context, name)).catch((error: NodeJS.ErrnoException) => {
      // Removed, and not yet committed.
      if (error.code !== "ENOENT") throw error
    })
  }
}

async function build(context: string): Promise<Stage> {
  const text = await readFile(join(repository, "deploy", "Dockerfile"), "utf8")
  const lines = text
    .replace(/^#.*\n/gm, "")
    .replace(/\\\n/g, " ")
    .split("\n")
    .filter((line) => line.trim() !== "")
  const stages = new Map<string, Stage>()
  let now: Stage | undefined
  for (const line of lines) {
    const [, instruction = "", rest = ""] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? []
    if (instruction === "FROM") {
      const root = await mkdtemp(join(folder, "stage-"))
      now = { root, workdir: "/", environment: {}, user: undefined, command: [], healthcheck: [] }
      stages.set(/ AS (\S+)/.exec(rest)?.[1] ?? "", now)
      continue
    }
    if (now === undefined) throw new Error(`${line} stands before FROM`)
    await step(now, instruction, rest, context, stages)
  }
  if (now === undefined) throw new Error("the Dockerfile has no stage")
  return now
}

async function step(
  now: Stage,
  instruction: string,
  rest: string,
  context: string,
  stages: Map<string, Stage>,
): Promise<void> {
  switch (instruction) {
    case "WORKDIR":
      now.workdir = rest
      await mkdir(join(now.root, rest), { recursive: true })
      return
    case "ENV":
      for (const [, name = "", value = ""] of rest.matchAll(/(\w+)=(\S+)/g)) now.environment[name] = value
      return
    case "COPY": {
      const words = rest.split(/\s+/)
      const from = words[0]?.startsWith("--from=") ? stages.get(words.shift()?.slice(7) ?? "")?.root : context
      const target = words.pop() ?? ""
      for (const source of words) {
        const to = target.endsWith("/") && words.length > 0 && source !== "." ? join(target, source) : target
        await cp(join(from ?? "", source), join(now.root, now.workdir, to), { recursive: true, verbatimSymlinks: true })
      }
      return
    }
    case "RUN": {
      // The image's users are not here, and its paths are below the stage's folder.
      const command = rest.replaceAll(/-o \S+ -g \S+/g, "").replaceAll(" /var/", ` ${now.root}/var/`)
      await run("sh", ["-c", command], {
        cwd: join(now.root, now.workdir),
        env: { ...process.env, ...now.environment },
        maxBuffer: 2 ** 24,
      })
      return
    }
    case "USER":
      now.user = rest
      return
    case "CMD":
      now.command = JSON.parse(rest)
      return
    case "HEALTHCHECK":
      now.healthcheck = JSON.parse(rest.slice(rest.indexOf("[")))
      return
    case "VOLUME":
    case "EXPOSE":
    case "STOPSIGNAL":
      return
    default:
      throw new Error(`this test knows no ${instruction}`)
  }
}

it("has no development dependency, nor a file that the service does not need", async () => {
  const modules = join(stage.root, stage.workdir, "node_modules")
  await expect(readFile(join(modules, "vitest", "package.json"))).rejects.toThrow("ENOENT")
  await expect(readFile(join(modules, "commander", "package.json"), "utf8")).resolves.toContain('"commander"')
  await expect(readFile(join(stage.root, stage.workdir, "src", "main.ts"))).rejects.toThrow("ENOENT")
})

it("does not run as root", () => {
  expect(stage.user).toBe("1000:1000")
})

it("starts, is healthy by its own check, and ends with 0 on SIGTERM", async () => {
  const PORT = await freePort()
  const cwd = join(stage.root, stage.workdir)
  const { DATA_DIR = "" } = stage.environment
  const env = {
    PATH: process.env.PATH ?? "",
    ...stage.environment,
    HOST: "127.0.0.1",
    PORT,
    DATA_DIR: join(stage.root, DATA_DIR),
  }
  const [command = "", ...args] = stage.command
  const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "inherit"] })
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve))
  try {
    await new Promise<void>((resolve, reject) => {
      child.stdout.on("data", (chunk: Buffer) => chunk.toString().includes("listening on") && resolve())
      ended.then((code) => reject(new Error(`it ended with ${code}`)))
    })
    const [check = "", ...checkArgs] = stage.healthcheck.slice(stage.healthcheck[0] === "CMD" ? 1 : 0)
    await run(check, checkArgs, { cwd, env })
  } finally {
    child.kill("SIGTERM")
  }
  expect(await ended).toBe(0)
})

async function freePort(): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return String(port)
}

// A name of a file of the repository that is not there would make an empty context.
it("was built from the repository", async () => {
  await expect(readFile(join(dirname(stage.root), "context", "package.json"), "utf8")).resolves.toContain(
    "version-registry",
  )
})
