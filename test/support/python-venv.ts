// Python programs from PyPI that tests run, each in a virtual environment of its own under node_modules/.cache.
import { execFile } from "node:child_process"
import { access, mkdir, mkdtemp, rename, rm } from "node:fs/promises"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"

const ROOT = fileURLToPath(new URL("../..", import.meta.url))

const run = promisify(execFile)

/**
 * The interpreter of an environment that has the package, which is installed if it isn't yet. Scripts in its bin name the path it
 * was built at; modules run as they are. Other processes may do the same at the same time: each builds its own, the first rename wins.
 */
export async function pythonWith(name: string, version: string): Promise<string> {
  const home = join(ROOT, "node_modules", ".cache", "version-registry", `${name}-${version}`)
  const python = join(home, "bin", "python")
  if (await exists(home)) return python
  await mkdir(dirname(home), { recursive: true })
  const building = await mkdtemp(`${home}-building-`)
  try {
    await run("python3", ["-m", "venv", building])
    await run(join(building, "bin", "python"), [
      ...["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:"],
      `${name}==${version}`,
    ])
    await rename(building, home)
  } catch (error) {
    if (!(await exists(home))) throw error
  } finally {
    await rm(building, { recursive: true, force: true })
  }
  return python
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
