// A headless Chromium of the machine's own (Debian: apt-get install chromium), for tests of pages.
import { access, constants } from "node:fs/promises"
import { delimiter, join } from "node:path"
import { type Browser, chromium } from "playwright-core"

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

/** CHROMIUM names another one than that on PATH. There always is one: none at all is a failure, never a skip. */
export async function startChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM || (await onPath())
  if (executablePath === undefined) {
    throw new Error(
      "These tests need Chromium: install it (Debian: apt-get install chromium) or name one in the environment variable CHROMIUM",
    )
  }
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] })
}

async function onPath(): Promise<string | undefined> {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const name of NAMES) {
      const path = join(folder, name)
      if (await isExecutable(path)) return path
    }
  }
  return undefined
}

function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}
