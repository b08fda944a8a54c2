// Commands of documentation pages, run as they stand there, and their answers, compared.
import { spawn } from "node:child_process"

/** What differs from run to run. */
export function stable(text: string): string {
  return text
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, "<time>")
    .replace(/\b[0-9A-HJKMNP-TV-Z]{26}\b/g, "<ulid>")
    .replace(/[0-9A-HJKMNP-TV-Z]{10}-\d+(-[a-z0-9]*)*/gi, "<etag>")
}

/** What the script prints; rejects when a command of it fails. */
export function shell(script: string, cwd: string): Promise<string> {
  return new Promise((resolvePromise, reject) => {
    const child = spawn("bash", ["-euo", "pipefail", "-c", script], { cwd, stdio: ["ignore", "pipe", "pipe"] })
    let output = ""
    let errors = ""
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString()
    })
    child.stderr.on("data", (chunk: Buffer) => {
      errors += chunk.toString()
    })
    child.once("error", reject)
    child.once("exit", (code) =>
      code === 0 ? resolvePromise(output) : reject(new Error(`${script}\nexited with ${code}: ${errors}${output}`)),
    )
  })
}
