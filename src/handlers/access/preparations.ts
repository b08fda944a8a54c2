// What methods of access read before their transaction, because it is much: done once for a call, before the transaction that a call with an
// Idempotency-Key runs in.
import type { DescMethod, Message } from "@bufbuild/protobuf"
import { type ContextKey, type ContextValues, createContextKey, type HandlerContext } from "@connectrpc/connect"
import { AccessService, type CreateApiKeyRequest } from "../../../gen/registry/access/v1/access_pb.js"
import {
  type CreateGroupRequest,
  type CreatePermissionRequest,
  PermissionService,
} from "../../../gen/registry/access/v1/permissions_pb.js"
import { type KeyPreparation, prepareApiKey } from "../../registry/access/commands/create-api-key.js"
import type { OrganizationAccess } from "../../registry/access/organization-access.js"
import { commandContext, type HandlerOptions } from "../context.js"
import { grantsOf } from "./api-key-messages.js"

type Counts = Pick<OrganizationAccess, "grantCount" | "groupCount">

const keyPreparation = createContextKey<KeyPreparation | undefined>(undefined, { description: "key preparation" })
const counts = createContextKey<Counts | undefined>(undefined, { description: "counts of an organization" })

/** To be awaited before the transaction of a call that has one around its implementation. Refuses what the implementation would. */
export async function prepare(
  options: HandlerOptions,
  method: DescMethod,
  message: Message,
  call: HandlerContext,
): Promise<void> {
  if (method === AccessService.method.createApiKey) await preparedKey(options, message as CreateApiKeyRequest, call)
  if (method === PermissionService.method.createPermission || method === PermissionService.method.createGroup) {
    await countsOf(options, (message as CreatePermissionRequest | CreateGroupRequest).organizationName, call)
  }
}

/** Of the key that the call asks for. */
export function preparedKey(
  options: HandlerOptions,
  { operator, grants }: Pick<CreateApiKeyRequest, "operator" | "grants">,
  call: HandlerContext,
): Promise<KeyPreparation> {
  return once(call.values, keyPreparation, () => {
    const { caller, accessOf } = options.access
    const wanted = { operator, grants: grantsOf(grants) }
    return prepareApiKey(commandContext(options, call), caller(call), wanted, accessOf)
  })
}

/** How many grants and groups the organization that the call is about has. */
export function countsOf(options: HandlerOptions, organization: string, call: HandlerContext): Promise<Counts> {
  return once(call.values, counts, async () => {
    const { grantCount, groupCount } = await options.access.accessOf(organization)
    return { grantCount, groupCount }
  })
}

async function once<T>(values: ContextValues, key: ContextKey<T | undefined>, read: () => Promise<T>): Promise<T> {
  const known = values.get(key)
  if (known !== undefined) return known
  const result = await read()
  values.set(key, result)
  return result
}
