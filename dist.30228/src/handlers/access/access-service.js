import { ApiKeySchema, } from "../../../gen/registry/access/v1/access_pb.js";
import { createApiKey } from "../../registry/access/commands/create-api-key.js";
import { deleteApiKey } from "../../registry/access/commands/delete-api-key.js";
import { getApiKey } from "../../registry/access/commands/get-api-key.js";
import { listApiKeys } from "../../registry/access/commands/list-api-keys.js";
import { listGrantsOf } from "../../registry/access/commands/list-grants-of.js";
import { updateApiKey } from "../../registry/access/commands/update-api-key.js";
import { etagOf } from "../../registry/etag.js";
import { badRequest, requestViolation } from "../bad-request.js";
import { commandContext } from "../context.js";
import { fromTimestamp, presentFields, toTimestamp } from "../messages.js";
import { onePage } from "../page-tokens.js";
import { preconditionsOf } from "../preconditions.js";
import { fromRole, toRole } from "./permission-messages.js";
const PAGE = 100;
/** The service over the registry's commands. */
export function accessService(options) {
    const context = (call) => commandContext(options, call);
    const { caller } = options.access;
    return {
        async whoAmI(_, call) {
            const { principal, operator } = caller(call);
            return { principal, operator, grants: (await listGrantsOf(context(call), caller(call))).map(grantMessage) };
        },
        async createApiKey(request, call) {
            const id = options.access.newApiKeyId();
            const key = await createApiKey(context(call), caller(call), {
                id,
                name: request.name,
                operator: request.operator,
                grants: request.grants.map(({ organization, project, role }, at) => ({
                    organization,
                    ...(project === undefined ? {} : { project }),
                    role: fromRole(role) ?? refuseRole(`grants[${at}].role`),
                })),
                expireTime: request.expireTime && fromTimestamp(request.expireTime),
            });
            return { key: keyMessage({ key, lastUseTime: undefined }), text: options.access.apiKeyText(id) };
        },
        async listApiKeys(request, call) {
            const params = { limit: request.pageSize, token: request.pageToken, field: "page_token" };
            const { items, nextToken } = await onePage(params, PAGE, (page) => listApiKeys(context(call), caller(call), { ...page, owner: request.owner || undefined }));
            return { keys: items.map(keyMessage), nextPageToken: nextToken };
        },
        async getApiKey({ id }, call) {
            return withEtag(keyMessage(await getApiKey(context(call), caller(call), id)));
        },
        async updateApiKey(request, call) {
            const { id } = request;
            const fields = presentFields(ApiKeySchema, request.key, request.updateMask);
            await updateApiKey(context(call), caller(call), id, {
                ...changes(fields, request.key),
                preconditions: preconditionsOf(request),
            });
            return withEtag(keyMessage(await getApiKey(context(call), caller(call), id)));
        },
        async deleteApiKey(request, call) {
            await deleteApiKey(context(call), caller(call), request.id, preconditionsOf(request));
            return {};
        },
    };
}
const WRITABLE = new Set(["name", "expire_time"]);
function changes(fields, key) {
    const fixed = [...fields].filter((field) => !WRITABLE.has(field));
    if (fixed.length > 0) {
        throw badRequest(...fixed.map((field) => requestViolation(`key.${field}`, "never changes: make another key", "IMMUTABLE")));
    }
    if (fields.has("name") && !key?.name)
        throw badRequest(requestViolation("key.name", "must not be empty", "EMPTY"));
    return {
        ...(fields.has("name") && key !== undefined ? { name: key.name } : {}),
        ...(fields.has("expire_time") ? { expireTime: key?.expireTime ? fromTimestamp(key.expireTime) : null } : {}),
    };
}
function refuseRole(field) {
    throw badRequest(requestViolation(field, "must be admin, modeler, member or viewer", "ROLE"));
}
function grantMessage({ organization, project, role }) {
    return { organization, ...(project === undefined ? {} : { project }), role: toRole(role) };
}
function keyMessage({ key, lastUseTime }) {
    return {
        id: key.id,
        name: key.name,
        owner: key.owner,
        operator: key.operator,
        grants: key.grants.map(grantMessage),
        createTime: toTimestamp(key.createTime),
        ...(key.expireTime === undefined ? {} : { expireTime: toTimestamp(key.expireTime) }),
        ...(lastUseTime === undefined ? {} : { lastUseTime: toTimestamp(lastUseTime) }),
        etag: etagOf({ ...key, uid: key.id }),
    };
}
function withEtag(key) {
    return { key, etag: key.etag };
}
//# sourceMappingURL=access-service.js.map