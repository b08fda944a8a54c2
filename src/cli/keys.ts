// The commands `keys create|list|revoke`: API keys, through a server that runs, or on the stores themselves.
import { Command } from "commander"
import { monotonicFactory } from "ulid"
import { apiKeyText, newApiKeyId } from "../access/credentials/api-key-text.js"
import { openSecretKeys } from "../access/first-start.js"
import { anonymous, type Caller } from "../registry/access/caller.js"
import { createApiKey } from "../registry/access/commands/create-api-key.js"
import { deleteApiKey } from "../registry/access/commands/delete-api-key.js"
import { listApiKeys } from "../registry/access/commands/list-api-keys.js"
import type { ApiKey, KeyGrant, Role } from "../registry/access/entities.js"
import type { CommandContext } from "../registry/context.js"
import { chosenStore } from "../store-kinds.js"
import type { Stores } from "../stores.js"
import { CommandError, openOutput } from "./output.js"
import { KEY_FILE_OPTION, SERVER_OPTION, type ServerOptions } from "./server-calls.js"
import { doWork } from "./target-store.js"

const KEYS = "/api/access/v1/keys"
const ROLES: readonly string[] = ["admin", "modeler", "member", "viewer"] satisfies readonly Role[]
const PAGE = 1_000

interface KeyOptions extends ServerOptions {
  readonly json?: boolean
}

interface CreateOptions extends KeyOptions {
  readonly operator?: boolean
  readonly grant?: readonly KeyGrant[]
  readonly expires?: Date
}

/** As the API shows a key. */
interface ShownKey {
  readonly id: string
  readonly name: string
  readonly owner: string
  readonly operator?: boolean
  readonly grants?: readonly KeyGrant[]
  readonly createTime: string
  readonly expireTime?: string
  readonly lastUseTime?: string
}

/** `keys create`, `keys list` and `keys revoke`. */
export function keysCommand(): Command {
  const keys = new Command("keys").description("make, list and revoke API keys, on a running server or a stopped store")
  withOptions(keys.command("create"))
    .description("make a key; its text is shown only this once")
    .argument("<name>", "what the key is for")
    .option("--operator", "it may do everything")
    .option("--grant <where=role>", "ORGANIZATION=ROLE or ORGANIZATION/PROJECT=ROLE; may be given again", addGrant)
    .option("--expires <time>", "when it ends, such as 2027-12-31", readTime)
    .action(create)
  withOptions(keys.command("list")).description("list all keys, without their texts").action(list)
  withOptions(keys.command("revoke"))
    .description("revoke a key at once, and the keys that were made with it")
    .argument("<id>", "the key's id, of 20 characters")
    .action(revoke)
  return keys
}

function withOptions(command: Command): Command {
  return command
    .option(...SERVER_OPTION)
    .option(...KEY_FILE_OPTION)
    .option("--json", "the result as one JSON object")
    .allowExcessArguments(false)
}

async function create(name: string, options: CreateOptions): Promise<void> {
  const { operator = false, grant: grants = [], expires } = options
  const made = await doWork<{ readonly key: ShownKey; readonly text: string }>(options, {
    async onServer(server) {
      const expireTime = expires === undefined ? {} : { expireTime: expires.toISOString() }
      const response = await server.call("POST", KEYS, { name, operator, grants, ...expireTime })
      return (await response.json()) as { key: ShownKey; text: string }
    },
    async onStores(stores, config) {
      const secretKeys = await openSecretKeys({
        secretKey: config.SECRET_KEY,
        previous: config.SECRET_KEY_PREVIOUS,
        dataDir: chosenStore(config).dataDir,
      })
      const id = newApiKeyId()
      // Like the first start's key it answers to nobody.
      const caller = { ...commandLine, principal: `key:${id}` }
      const key = await createApiKey(context(stores), caller, { id, name, operator, grants, expireTime: expires })
      return { key: shown(key), text: apiKeyText(secretKeys, id) }
    },
  })
  openOutput(options.json === true).result(made, [made.text])
}

async function list(options: KeyOptions): Promise<void> {
  const keys = await doWork<readonly ShownKey[]>(options, {
    async onServer(server) {
      const all: ShownKey[] = []
      for (let token = ""; ; ) {
        const query = new URLSearchParams({ pageSize: String(PAGE), ...(token === "" ? {} : { pageToken: token }) })
        const response = await server.call("GET", `${KEYS}?${query}`)
        const page = (await response.json()) as { keys?: ShownKey[]; nextPageToken?: string }
        all.push(...(page.keys ?? []))
        token = page.nextPageToken ?? ""
        if (token === "") return all
      }
    },
    async onStores(stores) {
      const all: ShownKey[] = []
      for (let token: string | undefined; ; ) {
        const page = await listApiKeys(context(stores), commandLine, {
          limit: PAGE,
          ...(token === undefined ? {} : { token }),
        })
        all.push(...page.items.map(({ key, lastUseTime }) => shown(key, lastUseTime)))
        token = page.nextToken
        if (token === undefined) return all
      }
    },
  })
  openOutput(options.json === true).result({ keys }, keys.map(lineOf))
}

async function revoke(id: string, options: KeyOptions): Promise<void> {
  await doWork<void>(options, {
    async onServer(server) {
      await server.call("DELETE", `${KEYS}/${encodeURIComponent(id)}`)
    },
    onStores: (stores) => deleteApiKey(context(stores), commandLine, id, []),
  })
  openOutput(options.json === true).result({ revoked: id }, [`revoked ${id}`])
}

/** Whoever can open the stores may do everything. */
const commandLine: Caller = { ...anonymous, principal: "command-line" }

function context({ store, blobs }: Stores): CommandContext {
  return {
    store,
    blobs,
    actor: "command-line",
    correlationId: "command-line",
    clock: () => new Date(),
    newId: monotonicFactory(),
    signal: new AbortController().signal,
  }
}

function shown(key: ApiKey, lastUseTime?: Date): ShownKey {
  const { id, name, owner, operator, createTime, expireTime } = key
  const grants = key.grants.map(({ organization, project, role }) => ({
    organization,
    ...(project === undefined ? {} : { project }),
    role,
  }))
  return {
    ...{ id, name, owner, operator, grants, createTime: createTime.toISOString() },
    ...(expireTime === undefined ? {} : { expireTime: expireTime.toISOString() }),
    ...(lastUseTime === undefined ? {} : { lastUseTime: lastUseTime.toISOString() }),
  }
}

function lineOf({ id, name, operator, grants = [], expireTime, lastUseTime }: ShownKey): string {
  const may = operator
    ? "operator"
    : grants
        .map(
          ({ organization, project, role }) => `${organization}${project === undefined ? "" : `/${project}`}=${role}`,
        )
        .join(",")
  const used = lastUseTime === undefined ? "never used" : `used ${lastUseTime}`
  return [id, name, may || "no grants", used, ...(expireTime === undefined ? [] : [`expires ${expireTime}`])].join("  ")
}

function addGrant(text: string, before: readonly KeyGrant[] = []): readonly KeyGrant[] {
  const [, organization = "", project, role = ""] = /^([^/=]+)(?:\/([^=]+))?=([a-z]+)$/.exec(text) ?? []
  if (organization === "" || !ROLES.includes(role)) {
    throw new CommandError(
      `--grant: '${text}' is not ORGANIZATION=ROLE or ORGANIZATION/PROJECT=ROLE, with a role of ${ROLES.join(", ")}`,
    )
  }
  return [...before, { organization, ...(project === undefined ? {} : { project }), role: role as Role }]
}

function readTime(text: string): Date {
  const time = new Date(text)
  if (Number.isNaN(time.getTime()))
    throw new CommandError(`--expires: '${text}' is no time such as 2027-12-31 or 2027-12-31T12:00:00Z`)
  return time
}
