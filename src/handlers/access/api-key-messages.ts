// API keys as messages have them.
import type { MessageInitShape } from "@bufbuild/protobuf"
import type { ApiKey, ApiKeySchema, RoleGrant, RoleGrantSchema } from "../../../gen/registry/access/v1/access_pb.js"
import type { ApiKeyView } from "../../registry/access/commands/get-api-key.js"
import type { KeyGrant } from "../../registry/access/entities.js"
import { etagOf } from "../../registry/etag.js"
import { badRequest, requestViolation } from "../bad-request.js"
import { type EveryMessageField, everyFieldRead } from "../message-fields.js"
import { toTimestamp } from "../messages.js"
import { fromRole, toRole } from "./permission-messages.js"

/** A key's grant in a message. */
export function grantMessage({ organization, project, role }: KeyGrant): MessageInitShape<typeof RoleGrantSchema> {
  return { organization, project, role: toRole(role) } satisfies EveryMessageField<RoleGrant>
}

/** A key in a message, with its etag. */
export type KeyMessage = MessageInitShape<typeof ApiKeySchema> & { readonly etag: string }

/** The key in a message. Keys that were stored without an update time have their create time as that. */
export function keyMessage({ key, lastUseTime }: ApiKeyView): KeyMessage {
  return {
    id: key.id,
    name: key.name,
    owner: key.owner,
    operator: key.operator,
    grants: key.grants.map(grantMessage),
    createTime: toTimestamp(key.createTime),
    updateTime: toTimestamp(key.updateTime ?? key.createTime),
    expireTime: key.expireTime && toTimestamp(key.expireTime),
    lastUseTime: lastUseTime && toTimestamp(lastUseTime),
    etag: etagOf({ ...key, uid: key.id }),
  } satisfies EveryMessageField<ApiKey>
}

/** Grants from messages. A role that is none is refused. */
export function grantsOf(grants: readonly RoleGrant[]): KeyGrant[] {
  return grants.map(({ organization, project, role, ...rest }, at) => {
    everyFieldRead(rest)
    return {
      organization,
      ...(project === undefined ? {} : { project }),
      role: fromRole(role) ?? refuseRole(`grants[${at}].role`),
    }
  })
}

function refuseRole(field: string): never {
  throw badRequest(requestViolation(field, "must be admin, modeler, member or viewer", "ROLE"))
}
