// The built program, for tests of the process as an operator starts it. Not built again where no source has changed.
import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"

const root = fileURLToPath(new URL("../..", import.meta.url))

/** Builds dist/. A test's worker must stay awake while that goes on, or its runner takes it for dead. */
export async function build(): Promise<void> {
  await promisify(execFile)(process.execPath, ["scripts/build.mjs"], { cwd: root })
}
