// Servers under measure run as they do in production, compiled: tsx gives every closure its name anew each time it is made.
import { execFileSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { type Child, startProgram } from "../support/child.js"

let compiled = false

/** Starts one of the scripts that test/bench/tsconfig.json includes; `script` is its path from test/. */
export function startCompiled(script: string, environment: Record<string, string> = {}): Promise<Child> {
  if (!compiled) execFileSync("npx", ["tsc", "-p", "test/bench/tsconfig.json"], { stdio: "inherit" })
  compiled = true
  const path = fileURLToPath(new URL(`../../dist/bench/test/${script.replace(/\.ts$/, ".js")}`, import.meta.url))
  return startProgram([process.execPath, path], environment)
}
