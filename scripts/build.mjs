// Compiles the service into dist, unless dist was made from the same sources: `npm ci` (prepare), `npm run build` and `npm start` all
// come here. --force compiles in any case. Without the development dependencies the compiler comes from npm's cache.
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..")
const dist = join(root, "dist")
const stampFile = join(dist, ".sources")

/** Whether the sources are here: a package that was installed from npm has dist alone. */
function hasSources() {
  return existsSync(join(root, "tsconfig.build.json")) && existsSync(join(root, "src", "main.ts"))
}

/** SHA-256 of everything that dist is made from. */
function sourcesHash() {
  const hash = createHash("sha256")
  const files = ["src", "gen"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, String(name))),
  )
  for (const name of [...files, "tsconfig.json", "tsconfig.build.json", "package.json", "scripts/build.mjs"].sort()) {
    if (!/\.(ts|json|mjs)$/.test(name)) continue
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(root, name)))
      .update("\0")
  }
  return hash.digest("hex")
}

function compile(outDir) {
  const local = join(root, "node_modules", "typescript", "bin", "tsc")
  const args = ["-p", join(root, "tsconfig.build.json"), "--outDir", outDir]
  if (existsSync(local)) return spawnSync(process.execPath, [local, ...args], { cwd: root, stdio: "inherit" })
  const { devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  // Types of libraries are development dependencies too: what is left to do is to leave the types out. An empty list of them can't be said
  // on npm's command line.
  const untyped = `${outDir}.json`
  const compilerOptions = { noCheck: true, declaration: false, types: [] }
  writeFileSync(untyped, JSON.stringify({ extends: "./tsconfig.build.json", compilerOptions }))
  const npx = [
    "exec",
    "--yes",
    `--package=typescript@${devDependencies.typescript}`,
    "--",
    "tsc",
    "-p",
    untyped,
    "--outDir",
    outDir,
  ]
  const outcome = spawnSync("npm", npx, { cwd: root, stdio: "inherit" })
  rmSync(untyped)
  return outcome
}

function isBuiltFrom(hash) {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === hash
}

/** One build at a time: another one would take dist from under a process that runs it. Returns what lets the next one begin. */
function lock() {
  const path = join(root, "dist.lock")
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: "wx" })
      return () => rmSync(path, { force: true })
    } catch (error) {
      if (error.code !== "EEXIST") throw error
    }
    if (isLeftBehind(path)) rmSync(path, { force: true })
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
  }
}

/** Whether who made the lock has ended without taking it away. */
function isLeftBehind(path) {
  try {
    // Between its making and its text it is empty.
    const pid = Number(readFileSync(path, "utf8"))
    if (pid > 0) process.kill(pid, 0)
    return false
  } catch (error) {
    return error.code === "ESRCH"
  }
}

/** Compiles if need be. Ends the process with 1 where that fails. */
export async function build({ force = false } = {}) {
  if (!hasSources()) return
  const hash = sourcesHash()
  if (!force && isBuiltFrom(hash)) return
  const unlock = lock()
  let isBuilt = false
  try {
    // Another process may have built the same while this one waited.
    isBuilt = (!force && isBuiltFrom(hash)) || (await compileAnew(hash))
  } finally {
    unlock()
  }
  if (!isBuilt) process.exit(1)
}

/** Libraries of many small modules, all of which a start loads. */
const JOINED = ["@bufbuild/protobuf", "@bufbuild/protovalidate", "@connectrpc/connect", "jose"]

/**
 * The programs' modules joined to a few files, with those of some libraries: to find and load nine hundred takes more than a third of the time
 * of a start. All lie beside main.js, so that what is found from import.meta.url is found as before. Left as they are where the development
 * dependencies are not installed.
 */
async function bundlePrograms(folder) {
  const esbuild = await import("esbuild").catch(() => undefined)
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  const installed = Object.keys({ ...dependencies, ...optionalDependencies })
  await esbuild?.build({
    entryPoints: { main: join(folder, "main.js"), entry: join(folder, "indexer", "worker", "entry.js") },
    outdir: folder,
    allowOverwrite: true,
    bundle: true,
    splitting: true,
    external: installed.filter((name) => !JOINED.includes(name)),
    format: "esm",
    platform: "node",
    target: "node20.19",
    sourcemap: true,
    logLevel: "warning",
  })
}

/** Into a folder beside dist, which takes its place at the end: a build that is cut short leaves no half of one. */
async function compileAnew(hash) {
  const fresh = join(root, "dist.new")
  rmSync(fresh, { recursive: true, force: true })
  const { status, error } = compile(fresh)
  if (status !== 0) {
    rmSync(fresh, { recursive: true, force: true })
    console.error(`the build failed${error === undefined ? "" : `: ${error.message}`}`)
    return false
  }
  await bundlePrograms(join(fresh, "src"))
  writeFileSync(join(fresh, ".sources"), hash)
  rmSync(dist, { recursive: true, force: true })
  renameSync(fresh, dist)
  return true
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build({ force: process.argv.includes("--force") })
