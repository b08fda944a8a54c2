// The command `config`: the settings in effect, without what must not be seen.
import { readConfig } from "../config.js"

const MASK = "********"

/** Settings whose value is a secret as a whole. */
const SECRET = /(^|_)(SECRET|KEY|TOKEN|PASSWORD)(_PREVIOUS)?$/

/** `NAME=value` a line, or one JSON object; unset ones have no value, null in JSON. Throws ConfigError as a start would. */
export function showConfig(environment: Readonly<Record<string, string | undefined>>, asJson: boolean): string {
  const shown = Object.entries(readConfig(environment)).map(([name, value]) => [name, masked(name, value)] as const)
  if (asJson)
    return `${JSON.stringify(Object.fromEntries(shown.map(([name, value]) => [name, value ?? null])), undefined, 2)}\n`
  return shown.map(([name, value]) => `${name}=${value ?? ""}\n`).join("")
}

function masked(name: string, value: unknown): unknown {
  if (typeof value !== "string") return value
  if (SECRET.test(name)) return MASK
  // User and password in a URI.
  return value.replace(/^([a-z+]+:\/\/)[^/@]*@/, `$1${MASK}@`)
}
