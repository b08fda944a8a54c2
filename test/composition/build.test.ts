// What `npm start` does first: dist is made anew where a source says something else, and left alone where not. In a folder of its own, since
// other tests run the real one.
import { execFile } from "node:child_process"
import { cp, mkdir, mkdtemp, readFile, rm, stat, symlink, utimes, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { expect, it, onTestFinished } from "vitest"

const root = fileURLToPath(new URL("../..", import.meta.url))

it("builds only where sources changed", { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "build-"))
  onTestFinished(() => rm(folder, { recursive: true }))
  await cp(join(root, "scripts"), join(folder, "scripts"), { recursive: true })
  await symlink(join(root, "node_modules"), join(folder, "node_modules"))
  for (const name of ["src/indexer/worker", "gen"]) await mkdir(join(folder, name), { recursive: true })
  const compilerOptions = {
    module: "nodenext",
    target: "es2022",
    rootDir: ".",
    types: [],
    lib: ["es2022"],
    noCheck: true,
  }
  const files = {
    "package.json": { type: "module", dependencies: {} },
    "tsconfig.json": {},
    "tsconfig.build.json": { compilerOptions, include: ["src"] },
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), JSON.stringify(content))
  await writeFile(join(folder, "src/indexer/worker/entry.ts"), "export const entry: number = 1\n")
  const source = join(folder, "src/main.ts")
  const says = (text: string) => writeFile(source, `const text: string = "${text}"\nglobalThis["console"].log(text)\n`)
  const start = async () => (await promisify(execFile)(process.execPath, ["scripts/start.mjs"], { cwd: folder })).stdout
  const built = async () => {
    const { ino, mtimeMs } = await stat(join(folder, "dist/src/main.js"))
    return { ino, mtimeMs, sources: await readFile(join(folder, "dist/.sources"), "utf8") }
  }

  await says("one")
  expect(await start()).toBe("one\n")
  const first = await built()
  await utimes(source, new Date(), new Date())
  expect(await start()).toBe("one\n")
  expect(await built()).toEqual(first)
  await says("two")
  expect(await start()).toBe("two\n")
  expect((await built()).sources).not.toBe(first.sources)
})
