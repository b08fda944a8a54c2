// How a failure is printed: as a message where an operator can put it right, with its stack where not.
import { AccessSettingError } from "../access/first-start.js"
import { BackupError } from "../backup/manifest.js"
import { ConfigError } from "../config.js"
import { RegistryError } from "../registry/errors.js"
import { StoreError } from "../store/store.js"
import { CommandError } from "./output.js"

const IN_WORDS = [CommandError, BackupError, StoreError, RegistryError, AccessSettingError]

/** What to print: text, or the error itself. */
export function explain(error: unknown): unknown {
  if (error instanceof ConfigError) return `wrong settings:\n${error.message}`
  if (IN_WORDS.some((kind) => error instanceof kind)) return (error as Error).message
  const { code, path } = (error ?? {}) as NodeJS.ErrnoException
  if (code !== undefined && path !== undefined && error instanceof Error) return error.message
  return error
}
