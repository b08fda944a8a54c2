// boto3 and the AWS CLI from PyPI, in a virtual environment that is made where there is none yet.
import { execFile } from "node:child_process"
import { access, mkdir, mkdtemp, rename, rm } from "node:fs/promises"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { ACCOUNT, REGION, type Registry } from "./harness.js"

const PACKAGES = ["boto3==1.44.5", "awscli==1.46.3"]
const HERE = dirname(fileURLToPath(import.meta.url))
const HOME = join(
  HERE,
  "../../../node_modules/.cache/version-registry",
  `aws-${PACKAGES.join("-").replaceAll("==", "-")}`,
)

const run = promisify(execFile)

/** Other processes may do the same at the same time: each builds its own, the first rename wins. */
export async function installAws(): Promise<void> {
  if (await exists(HOME)) return
  await mkdir(dirname(HOME), { recursive: true })
  const building = await mkdtemp(`${HOME}-building-`)
  try {
    await run("python3", ["-m", "venv", building])
    const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...PACKAGES]
    await run(join(building, "bin", "python"), pip)
    await rename(building, HOME)
  } catch (error) {
    if (!(await exists(HOME))) {
      const said = error instanceof Error ? error.message : String(error)
      throw new Error(`these tests need python3 (with venv and pip) and access to PyPI: ${said}`, { cause: error })
    }
  } finally {
    await rm(building, { recursive: true, force: true })
  }
}

/** Runs one of the scripts beside this file against a service, signing with the key; rejects with what it printed when it fails. */
export async function runScript(script: string, { url, key }: Pick<Registry, "url" | "key">): Promise<string> {
  const { stdout } = await run(join(HOME, "bin", "python"), [join(HERE, script), url, ACCOUNT, REGION], {
    env: {
      PATH: process.env.PATH,
      AWS_ACCESS_KEY_ID: key.accessKeyId,
      AWS_SECRET_ACCESS_KEY: key.secretAccessKey,
      AWS_DEFAULT_REGION: REGION,
      AWS_EC2_METADATA_DISABLED: "true",
      AWS_CONFIG_FILE: "/dev/null",
      AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
      PYTHONDONTWRITEBYTECODE: "1",
    },
    timeout: 120_000,
  })
  return stdout
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
