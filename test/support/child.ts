// Servers under load run in processes of their own, on a core of their own where taskset is there to give them one.
import { spawn, spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"

export interface Child {
  readonly url: string
  readonly pid: number
  stop(): Promise<void>
}

const pinned = spawnSync("taskset", ["-c", "0", "true"]).status === 0

/** Starts a script (a path from this folder) that prints its URL as its first line. */
export function startChild(script: string, environment: Record<string, string> = {}): Promise<Child> {
  const path = fileURLToPath(new URL(script, import.meta.url))
  return startProgram([process.execPath, "--import", "tsx", path], environment)
}

/** The same for any command line. */
export async function startProgram(program: readonly string[], environment: Record<string, string>): Promise<Child> {
  const [command = "", ...args] = pinned ? ["taskset", "-c", "0", ...program] : program
  const child = spawn(command, args, { env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "inherit"] })
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    let text = ""
    child.stdout.on("data", (chunk: Buffer) => {
      text += chunk.toString()
      const found = /http:\/\/\S+/.exec(text)
      if (found !== null) resolve(found[0])
    })
    child.once("error", reject)
    exited.then(() => reject(new Error(`${program.join(" ")} ended before it listened`)))
  })
  return {
    url,
    pid: child.pid ?? 0,
    async stop() {
      child.kill("SIGTERM")
      const killed = setTimeout(() => child.kill("SIGKILL"), 10_000)
      await exited
      clearTimeout(killed)
    },
  }
}

/** Puts this process, the load, on the other core. */
export function pinLoad(): void {
  if (pinned) spawnSync("taskset", ["-cp", "1", String(process.pid)])
}
