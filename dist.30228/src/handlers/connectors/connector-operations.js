import { createConnector } from "../../registry/connectors/commands/create-connector.js";
import { createVersion } from "../../registry/connectors/commands/create-version.js";
import { deleteConnector } from "../../registry/connectors/commands/delete-connector.js";
import { deleteVersion } from "../../registry/connectors/commands/delete-version.js";
import { getConnector } from "../../registry/connectors/commands/get-connector.js";
import { getVersion } from "../../registry/connectors/commands/get-version.js";
import { listConnectors } from "../../registry/connectors/commands/list-connectors.js";
import { listVersions } from "../../registry/connectors/commands/list-versions.js";
import { publishVersion } from "../../registry/connectors/commands/publish-version.js";
import { unpublishVersion } from "../../registry/connectors/commands/unpublish-version.js";
import { deleteAuthScheme, updateCategories, updateTags, upsertAuthScheme, } from "../../registry/connectors/commands/update-auth-schemes.js";
import { updateConnector } from "../../registry/connectors/commands/update-connector.js";
import { updateVersion } from "../../registry/connectors/commands/update-version.js";
import { commandContext } from "../context.js";
import { demandsAbsence, preconditionsOf } from "../preconditions.js";
import { fromAuthScheme } from "./auth-scheme-messages.js";
import { connectorFields, environmentsOf, fromConnector, fromMembers, fromVersion, pageFields, versionFields, } from "./connector-messages.js";
/** `id` is the connector's; `presentFields` are the fields that the request sets. */
export function connectorOperations(kind, options) {
    const contextOf = (call) => commandContext(options, call);
    const nameOf = (request, id) => ({ kind, organization: request.organisationId, id });
    const versionNameOf = (request, id) => ({
        ...nameOf(request, id),
        versionName: request.versionName,
    });
    return {
        async list(request, call) {
            const { organisationId: organization, sort } = request;
            const page = await listConnectors(contextOf(call), { kind, organization, page: request, filter: request, sort });
            return { items: page.items.map(connectorFields), ...pageFields(page) };
        },
        async get(request, id, call) {
            return connectorFields(await getConnector(contextOf(call), nameOf(request, id)));
        },
        async create(request, protocol, message, call) {
            const members = fromMembers(message);
            const command = createConnector(contextOf(call), {
                kind,
                organization: request.organisationId,
                protocol,
                members: protocol === "bigquery" ? { ...members, datasetId: members.datasetId ?? "" } : members,
                authSchemeConfigs: (message.authSchemeConfigs ?? []).map(fromAuthScheme),
                environments: environmentsOf(message).map(withoutId),
            });
            return connectorFields(await command);
        },
        async update(request, id, message, presentFields, call) {
            const command = updateConnector(contextOf(call), {
                ...nameOf(request, id),
                connector: fromConnector(message),
                presentFields,
                preconditions: preconditionsOf(request, message),
                mustNotExist: demandsAbsence(request),
            });
            const view = await command;
            return { fields: connectorFields(view), created: view.created };
        },
        async upsertAuthScheme(request, id, message, call) {
            const command = upsertAuthScheme(contextOf(call), {
                ...nameOf(request, id),
                configId: request.authSchemeConfigId,
                config: fromAuthScheme(message),
                preconditions: preconditionsOf(request),
            });
            return connectorFields(await command);
        },
        async deleteAuthScheme(request, id, call) {
            const input = { ...nameOf(request, id), configId: request.authSchemeConfigId };
            return connectorFields(await deleteAuthScheme(contextOf(call), { ...input, preconditions: preconditionsOf(request) }));
        },
        async updateTags(request, id, tags, call) {
            const plain = tags.map(({ key, values }) => ({ key, values: [...values] }));
            const input = { ...nameOf(request, id), tags: plain, preconditions: preconditionsOf(request) };
            await updateTags(contextOf(call), input);
            return {};
        },
        async updateCategories(request, id, categories, call) {
            const input = { ...nameOf(request, id), categories, preconditions: preconditionsOf(request) };
            await updateCategories(contextOf(call), input);
            return {};
        },
        async delete(request, id, call) {
            const { force } = request;
            await deleteConnector(contextOf(call), { ...nameOf(request, id), force, preconditions: preconditionsOf(request) });
            return {};
        },
        async listVersions(request, id, call) {
            const page = await listVersions(contextOf(call), { ...nameOf(request, id), page: request, labels: request.label });
            return { items: page.items.map(versionFields), ...pageFields(page) };
        },
        async createVersion(request, id, message, call) {
            const { name: versionName = "", fromVersion, labels = [] } = message ?? {};
            const view = await createVersion(contextOf(call), { ...nameOf(request, id), versionName, fromVersion, labels });
            return { version: versionFields(view) };
        },
        async getVersion(request, id, call) {
            return { version: versionFields(await getVersion(contextOf(call), versionNameOf(request, id))) };
        },
        async updateVersion(request, id, message, presentFields, call) {
            const view = await updateVersion(contextOf(call), {
                ...versionNameOf(request, id),
                version: fromVersion(message),
                presentFields,
                preconditions: preconditionsOf(request, message),
            });
            return { version: versionFields(view) };
        },
        async deleteVersion(request, id, call) {
            const { force } = request;
            await deleteVersion(contextOf(call), {
                ...versionNameOf(request, id),
                force,
                preconditions: preconditionsOf(request),
            });
            return {};
        },
        async publishVersion(request, id, call) {
            const view = await publishVersion(contextOf(call), {
                ...versionNameOf(request, id),
                preconditions: preconditionsOf(request),
            });
            return { version: versionFields(view), etag: view.etag };
        },
        async unpublishVersion(request, id, call) {
            const view = await unpublishVersion(contextOf(call), {
                ...versionNameOf(request, id),
                preconditions: preconditionsOf(request),
            });
            return { version: versionFields(view), etag: view.etag };
        },
    };
}
/** One that is made with its connector gets an id, whatever the request says. */
function withoutId(environment) {
    return { ...environment, id: "" };
}
//# sourceMappingURL=connector-operations.js.map