// h2spec, installed on first use.
import { execFile } from "node:child_process"
import { existsSync } from "node:fs"
import { homedir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"

const run = promisify(execFile)
const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "version-registry", "tools")
const h2spec = join(folder, "h2spec")

/** Takes a while where h2spec is not there yet; needs Go. */
export async function installH2spec(): Promise<void> {
  if (existsSync(h2spec)) return
  const module = "github.com/summerwind/h2spec/cmd/h2spec@v2.2.1+incompatible"
  await run("go", ["install", module], { env: { ...process.env, GOBIN: folder } })
}

/** What it says in the end: the cases that failed, and how many there were. */
export async function runH2spec(port: number, flags: readonly string[]): Promise<string> {
  const args = ["-h", "127.0.0.1", "-p", String(port), "--timeout", "2", ...flags]
  const { stdout } = await run(h2spec, args).catch((error) => ({ stdout: String(error.stdout) }))
  const failures = stdout.indexOf("Failures:")
  return stdout.slice(failures < 0 ? stdout.lastIndexOf("Finished in") : failures)
}
