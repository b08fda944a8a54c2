// Compiles where a source is newer than what was built from it. Without the compiler (npm ci --omit=dev) what is there is used.
import { execFileSync } from "node:child_process"
import { existsSync, readdirSync, statSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))
const stamp = join(root, "dist/.tsbuildinfo")

function newest(folder) {
  let time = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    time = Math.max(time, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs)
  }
  return time
}

function compiler() {
  try {
    return createRequire(import.meta.url).resolve("typescript/bin/tsc")
  } catch {
    return undefined
  }
}

const sources = () =>
  Math.max(newest(join(root, "src")), newest(join(root, "gen")), statSync(join(root, "tsconfig.build.json")).mtimeMs)
const isBuilt = existsSync(join(root, "dist/src/main.js"))
const isFresh = isBuilt && existsSync(stamp) && statSync(stamp).mtimeMs >= sources()
if (!isFresh) {
  const tsc = compiler()
  if (tsc !== undefined)
    execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" })
  else if (!isBuilt) {
    console.error("nothing is built: run npm run build where the development dependencies are installed (npm ci)")
    process.exit(1)
  }
}
