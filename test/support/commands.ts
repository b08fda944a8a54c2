// The program as an operator runs it: processes of its own, of the built program (built.ts).
import { type ChildProcess, spawn } from "node:child_process"
import { createServer } from "node:net"
import { fileURLToPath } from "node:url"

const MAIN = fileURLToPath(new URL("../../dist/src/main.js", import.meta.url))

export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

type Environment = Readonly<Record<string, string>>

function start(args: readonly string[], environment: Environment): ChildProcess {
  const { MONGODB_URI: _, ...own } = process.env
  const env = { ...own, INDEXER_WORKERS: "0", ...environment }
  return spawn(process.execPath, [MAIN, ...args], { env, stdio: ["ignore", "pipe", "pipe"] })
}

export interface RunningCommand {
  readonly process: ChildProcess
  readonly outcome: Promise<Outcome>
}

export function startCommand(args: readonly string[], environment: Environment): RunningCommand {
  const child = start(args, environment)
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []]
  child.stdout?.on("data", (chunk: Buffer) => stdout.push(chunk))
  child.stderr?.on("data", (chunk: Buffer) => stderr.push(chunk))
  const outcome = new Promise<Outcome>((resolve, reject) => {
    child.once("error", reject)
    child.once("close", (code) =>
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    )
  })
  return { process: child, outcome }
}

/** Runs a command to its end. */
export function run(args: readonly string[], environment: Environment): Promise<Outcome> {
  return startCommand(args, environment).outcome
}

export interface RunningServer {
  readonly url: string
  kill(signal: NodeJS.Signals): Promise<void>
}

/** Serves on a free port; rejects with what it wrote when it ends before it listens. */
export async function serve(environment: Environment): Promise<RunningServer & { readonly environment: Environment }> {
  const all = { PORT: String(await freePort()), ...environment }
  const { process: child, outcome } = startCommand(["serve"], all)
  const url = `http://127.0.0.1:${all.PORT}`
  const ended = outcome.then(({ stdout, stderr }) => {
    throw new Error(`the server ended: ${stdout}${stderr}`)
  })
  ended.catch(() => {})
  const ready = async () => {
    for (;;) {
      const response = await fetch(`${url}/readyz`).catch(() => undefined)
      if (response?.ok) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  await Promise.race([ready(), ended])
  return {
    url,
    environment: all,
    async kill(signal) {
      child.kill(signal)
      await outcome
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === "string") throw new Error("no port")
  return address.port
}
