// Calls of a server that runs, with the operator's key.
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import type { Config } from "../config.js"
import { CommandError } from "./output.js"

/** Options that name the server and the key; each has a default from the settings. */
export interface ServerOptions {
  /** URL of the server that is called. Default: the address that the settings HOST and PORT name. */
  readonly server?: string
  /** Path of a file that holds an operator's API key. Default: ADMIN_API_KEY, else `admin-key` in DATA_DIR. */
  readonly keyFile?: string
}

export const SERVER_OPTION = [
  "--server <url>",
  "of the server to call; without it the settings say where everything is",
] as const
export const KEY_FILE_OPTION = [
  "--key-file <file>",
  "holds an operator's API key for the server; else ADMIN_API_KEY, or admin-key in DATA_DIR",
] as const

export interface ServerCalls {
  readonly url: string
  /** Rejects with CommandError, in words, when the server is away or refuses the call. */
  call(method: string, path: string, body?: object): Promise<Response>
}

/** Calls a running server's REST paths with the operator's key. What it refuses ends the command with the server's words. */
export async function serverCalls(config: Config, options: ServerOptions): Promise<ServerCalls> {
  const url = (options.server ?? ownUrl(config)).replace(/\/+$/, "")
  const key = await keyOf(config, options)
  return {
    url,
    async call(method, path, body) {
      const response = await fetch(`${url}${path}`, {
        method,
        headers: {
          ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }).catch((cause: Error) => {
        const reason = cause.cause instanceof Error ? cause.cause.message : cause.message
        throw new CommandError(`${url} can't be reached: ${reason}`, { cause })
      })
      if (!response.ok) throw new CommandError(`${url} refuses the call: ${await reasonOf(response)}`)
      return response
    },
  }
}

async function reasonOf(response: Response): Promise<string> {
  const text = (await response.text()).slice(0, 2_000)
  try {
    const { message } = JSON.parse(text) as { message?: string }
    if (message !== undefined) return `${message} (${response.status})`
  } catch {
    // A proxy's page, perhaps.
  }
  return `${response.status} ${text}`.trim()
}

/** Where a server with these settings listens, seen from this machine. */
function ownUrl({ HOST, PORT, TLS_CERT_FILE }: Config): string {
  const host = HOST === "0.0.0.0" ? "127.0.0.1" : HOST === "::" ? "::1" : HOST
  return `${TLS_CERT_FILE === undefined ? "http" : "https"}://${host.includes(":") ? `[${host}]` : host}:${PORT}`
}

async function keyOf(config: Config, { keyFile }: ServerOptions): Promise<string | undefined> {
  if (keyFile !== undefined) return (await readFile(keyFile, "utf8")).trim()
  if (config.ADMIN_API_KEY !== undefined) return config.ADMIN_API_KEY
  const text = await readFile(join(config.DATA_DIR, "admin-key"), "utf8").catch(() => undefined)
  return text?.trim()
}
