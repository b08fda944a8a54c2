// What commands are given: by handlers for a call, and by the process for what it does by itself.
import { monotonicFactory } from "ulid"
import type { AccessControl } from "../access/access-control.js"
import { apiKeyText, newApiKeyId } from "../access/credentials/api-key-text.js"
import { newRepositoryToken } from "../access/credentials/repository-token.js"
import { policyProblem } from "../access/policies/policy-document.js"
import { textSecretBox } from "../access/secret-box.js"
import type { Config } from "../config.js"
import { arnSpelling } from "../dialects/arns.js"
import type { HandlerOptions } from "../handlers/context.js"
import type { CommandContext } from "../registry/context.js"
import { callerIn, cancellation, identify } from "./calls.js"
import { backupOf, type Stores } from "./stores.js"

/** What all commands share: the clock, the source of ids, and how resources are named to the outside. */
export type CommandParts = Pick<HandlerOptions, "clock" | "newId" | "resourceNames">

/** The process's clock and source of ids; names of resources as the settings' region and account spell them. */
export function commandParts(config: Config): CommandParts {
  return {
    clock: () => new Date(),
    newId: monotonicFactory(),
    resourceNames: arnSpelling(config.REGION, config.ACCOUNT_ID),
  }
}

/** What a command is given that the process itself runs. */
export function systemContext(
  { store, blobs }: Pick<Stores, "store" | "blobs">,
  { clock, newId }: CommandParts,
  correlationId: string,
): CommandContext {
  return { store, blobs, actor: "system", correlationId, clock, newId, signal: new AbortController().signal }
}

/** What handlers, maintenance and indexing run commands with. */
export function handlerOptions(
  config: Config,
  stores: Stores,
  parts: CommandParts,
  { store, decisions, secretKeys }: AccessControl,
): HandlerOptions {
  return {
    ...parts,
    store,
    blobs: stores.blobs,
    secretBox: textSecretBox(secretKeys),
    access: {
      caller: ({ values }) => callerIn(values),
      accessOf: (organization) => decisions.accessOf(organization),
      levelOn: (caller, organization, project) => decisions.levelOn(caller, organization, project),
      mayRead: (caller, organization) => decisions.mayRead(caller, organization),
      mayCreateOrganizations: (caller) => decisions.mayCreateOrganizations(caller),
      newApiKeyId,
      apiKeyText: (id) => apiKeyText(secretKeys, id),
      newToken: newRepositoryToken,
      policyProblem: (document) => policyProblem(document, config.ACCOUNT_ID),
    },
    identify,
    cancellation,
    maxFileBytes: config.MAX_FILE_BYTES,
    maxAssetBytes: config.MAX_ASSET_BYTES,
    account: config.ACCOUNT_ID,
    backup: backupOf(config, stores, secretKeys),
  }
}
