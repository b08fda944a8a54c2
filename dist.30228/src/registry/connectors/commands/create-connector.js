// Makes a connector with an id of the registry's choice, and what it is used with.
import { connectors } from "../../collections.js";
import { transact } from "../../context.js";
import { createRow } from "../../every-field.js";
import { ensureOrganization } from "../../packages/new-rows.js";
import { refuseInvalid } from "../../violations.js";
import { checkAuthSchemes } from "../auth-schemes.js";
import { authSchemeMembers } from "../client-secrets.js";
import { addEnvironments, checkEnvironments } from "../environments/replace.js";
import { changeConnectorCount } from "../rows.js";
import { checkConnectorName, checkEndpoint, checkTags, checkVariables, storedVariables, } from "../rules.js";
import { connectorView } from "../views.js";
/** The new connector. Refuses with INVALID every member that can't be. */
export async function createConnector(context, input) {
    const { kind, organization, protocol, members } = input;
    refuseInvalid([
        ...checkConnectorName(members.name),
        ...checkEndpoint({ protocol, baseUrl: members.baseUrl, datasetId: members.datasetId }),
        ...checkAuthSchemes(kind, input.authSchemeConfigs),
        ...checkTags(members.tags),
        ...checkVariables(members.variables),
        ...checkEnvironments(kind, input.environments),
    ]);
    return transact(context, async (tx, now) => {
        const place = { kind, organization, id: context.newId(), protocol };
        const schemes = authSchemeMembers(context, place, input.authSchemeConfigs);
        const { environments } = input;
        return connectorView(tx, await addConnector(tx, context, { ...place, ...members, ...schemes, environments }, now));
    });
}
/** Writes a new connector, which has no versions, and the environments that come with it, all of which are new. */
export async function addConnector(tx, context, fields, now) {
    const { environments: inputs, ...connector } = fields;
    await ensureOrganization(tx, context, connector.organization, now);
    const uid = context.newId();
    await changeConnectorCount(tx, { ...connector, uid }, 1);
    const variables = storedVariables(connector.variables);
    const environments = await addEnvironments(tx, context, { ...connector, uid, variables }, inputs, now);
    return createRow(tx, connectors, {
        uid,
        organization: connector.organization,
        kind: connector.kind,
        id: connector.id,
        name: connector.name,
        protocol: connector.protocol,
        baseUrl: connector.baseUrl,
        datasetId: connector.datasetId,
        public: connector.public,
        documentationUrl: connector.documentationUrl,
        imageUrl: connector.imageUrl,
        tags: connector.tags,
        categories: undefined,
        authSchemeConfigs: connector.authSchemeConfigs,
        clientSecrets: connector.clientSecrets,
        variables,
        latestVersion: undefined,
        pinnedVersion: undefined,
        lastPublishTime: undefined,
        environments,
        versionCount: 0,
        publishedCount: 0,
        createTime: now,
        updateTime: now,
    });
}
//# sourceMappingURL=create-connector.js.map