// registry.access.v1.AccessService over the registry's commands.
import { create, toJson } from "@bufbuild/protobuf"
import type { HandlerContext, ServiceImpl, UnaryRequest } from "@connectrpc/connect"
import {
  AccessService,
  type ApiKey as ApiKeyMessage,
  ApiKeySchema,
  type CreateApiKeyRequest,
  type UpdateApiKeyRequest,
} from "../../../gen/registry/access/v1/access_pb.js"
import { createApiKey } from "../../registry/access/commands/create-api-key.js"
import { deleteApiKey } from "../../registry/access/commands/delete-api-key.js"
import { type ApiKeyView, getApiKey } from "../../registry/access/commands/get-api-key.js"
import { listApiKeys } from "../../registry/access/commands/list-api-keys.js"
import { listGrantsOf } from "../../registry/access/commands/list-grants-of.js"
import { updateApiKey } from "../../registry/access/commands/update-api-key.js"
import { confirmGrants, requireKey } from "../../registry/access/keys.js"
import type { ReadTransaction, WriteTransaction } from "../../store/store.js"
import { badRequest, requestViolation } from "../bad-request.js"
import { commandContext, type HandlerOptions } from "../context.js"
import { everyFieldRead, type MessageField } from "../message-fields.js"
import { fromTimestamp, presentFields } from "../messages.js"
import { onePage } from "../page-tokens.js"
import { preconditionsOf } from "../preconditions.js"
import { grantMessage, grantsOf, type KeyMessage, keyMessage } from "./api-key-messages.js"
import { preparedKey } from "./preparations.js"

const PAGE = 100

/** The service over the registry's commands. */
export function accessService(options: HandlerOptions): ServiceImpl<typeof AccessService> {
  const context = (call: HandlerContext) => commandContext(options, call)
  const { caller } = options.access
  return {
    async whoAmI(_, call) {
      const { principal, operator } = caller(call)
      const grants = await listGrantsOf(context(call), caller(call), options.access.accessOf)
      return { principal, operator, grants: grants.map(grantMessage) }
    },

    async createApiKey(request, call) {
      const id = options.access.newApiKeyId()
      const { name, operator, grants, expireTime, ...rest } = request
      everyFieldRead(rest)
      const prepared = await preparedKey(options, request, call)
      const fields = {
        id,
        name,
        operator,
        grants: grantsOf(grants),
        expireTime: expireTime && fromTimestamp(expireTime),
      }
      const key = await createApiKey(context(call), caller(call), fields, prepared)
      return { key: keyMessage({ key, lastUseTime: undefined }), text: options.access.apiKeyText(id) }
    },

    async listApiKeys(request, call) {
      const params = { limit: request.pageSize, token: request.pageToken, field: "page_token" } as const
      const { items, nextToken } = await onePage(params, PAGE, (page) =>
        listApiKeys(context(call), caller(call), { ...page, owner: request.owner || undefined }),
      )
      return { keys: items.map(keyMessage), nextPageToken: nextToken }
    },

    async getApiKey({ id }, call) {
      return withEtag(keyMessage(await getApiKey(context(call), caller(call), id)))
    },

    async updateApiKey(request, call) {
      const { id } = request
      const fields = presentFields(ApiKeySchema, request.key, request.updateMask)
      const fixed = [...fields].filter((field) => fixedFields.has(field))
      if (fixed.length > 0) refuseChanges(fixed, request.key, await getApiKey(context(call), caller(call), id))
      await updateApiKey(context(call), caller(call), id, {
        ...changes(fields, request.key),
        preconditions: preconditionsOf(request),
      })
      return withEtag(keyMessage(await getApiKey(context(call), caller(call), id)))
    },

    async deleteApiKey(request, call) {
      await deleteApiKey(context(call), caller(call), request.id, preconditionsOf(request))
      return {}
    },
  }
}

/**
 * What these methods ask of their caller, for a retry that is answered without them: nothing else decides who may make or change a key, and
 * the answer to the first call may hold a key's text.
 */
export async function recheckApiKeys(
  options: HandlerOptions,
  { method, message }: UnaryRequest,
  call: HandlerContext,
  tx: ReadTransaction,
): Promise<void> {
  const caller = options.access.caller(call)
  if (method === AccessService.method.createApiKey) {
    const { operator, grants } = message as CreateApiKeyRequest
    const { evidence } = await preparedKey(options, { operator, grants }, call)
    // Nothing is written that would rest on it.
    const rows: Pick<WriteTransaction, "get" | "guard"> = {
      get: (...row) => tx.get(...row),
      guard: (...row) => tx.get(...row),
    }
    await confirmGrants(rows, caller, { operator, grants: grantsOf(grants) }, evidence)
  } else if (method === AccessService.method.updateApiKey) {
    await requireKey(tx, caller, (message as UpdateApiKeyRequest).id)
  }
}

/**
 * What may be sent of a key: fields that are written, fields that never change, and fields that change between a caller's reading and
 * writing, of which what is sent counts for nothing.
 */
const keyRoles: Readonly<Record<MessageField<ApiKeyMessage>, "written" | "fixed" | "moving">> = {
  id: "fixed",
  name: "written",
  owner: "fixed",
  operator: "fixed",
  grants: "fixed",
  createTime: "fixed",
  updateTime: "moving",
  expireTime: "written",
  lastUseTime: "moving",
  etag: "moving",
}

const rolesByName: Readonly<Record<string, string | undefined>> = keyRoles

/** By their names in the .proto. */
const fixedFields = new Set(
  ApiKeySchema.fields.filter(({ localName }) => rolesByName[localName] === "fixed").map(({ name }) => name),
)

/** What a caller read can be sent back: fields that never change must equal what is stored. */
function refuseChanges(fields: readonly string[], sent: ApiKeyMessage | undefined, stored: ApiKeyView): void {
  const options = { useProtoFieldName: true, alwaysEmitImplicit: true } as const
  const json = (key: ApiKeyMessage) => toJson(ApiKeySchema, key, options) as Record<string, unknown>
  const before = json(create(ApiKeySchema, keyMessage(stored)))
  const after = json(sent ?? create(ApiKeySchema))
  const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
  if (changed.length === 0) return
  throw badRequest(
    ...changed.map((field) => requestViolation(`key.${field}`, "never changes: make another key", "IMMUTABLE")),
  )
}

function changes(
  fields: ReadonlySet<string>,
  key: ApiKeyMessage | undefined,
): { name?: string; expireTime?: Date | null } {
  if (fields.has("name") && !key?.name) throw badRequest(requestViolation("key.name", "must not be empty", "EMPTY"))
  return {
    ...(fields.has("name") && key !== undefined ? { name: key.name } : {}),
    ...(fields.has("expire_time") ? { expireTime: key?.expireTime ? fromTimestamp(key.expireTime) : null } : {}),
  }
}

function withEtag(key: KeyMessage) {
  return { key, etag: key.etag }
}
