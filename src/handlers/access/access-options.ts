// What handlers are given of access control.
import type { HandlerContext } from "@connectrpc/connect"
import type { Caller } from "../../registry/access/caller.js"
import type { AccessSource } from "../../registry/access/organization-access.js"
import type { Level } from "../../registry/access/roles.js"

export interface AccessOptions {
  /** Who makes the call. */
  readonly caller: (call: HandlerContext) => Caller
  /** All that is known of who may do what in an organization: kept in the process, so never asked for in a transaction. */
  readonly accessOf: AccessSource
  /** What the caller may do with an organization, or a project in it, by their roles. */
  readonly levelOn: (caller: Caller, organization: string, project?: string) => Promise<Level>
  /** Whether the caller may see that an organization exists. */
  readonly mayRead: (caller: Caller, organization: string) => Promise<boolean>
  /** Whether the setting ORGANIZATION_CREATION lets the caller make organizations. */
  readonly mayCreateOrganizations: (caller: Caller) => boolean
  /** An id that no key has. */
  readonly newApiKeyId: () => string
  /** The text of the key with this id. */
  readonly apiKeyText: (id: string) => string
  /** A token that nobody can guess. */
  readonly newToken: () => string
  /** What is wrong with a policy document; undefined: nothing. */
  readonly policyProblem: (document: string) => string | undefined
}
