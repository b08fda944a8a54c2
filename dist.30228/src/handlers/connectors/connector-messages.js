import { Severity } from "../../../gen/registry/connectors/v1/version_pb.js";
import { fromTimestamp, toTimestamp } from "../messages.js";
import { authSchemeFields, fromAuthScheme } from "./auth-scheme-messages.js";
import { connectionFields, environmentFields, fromEnvironment, } from "./environment-messages.js";
const severities = {
    info: Severity.INFO,
    warning: Severity.WARNING,
    error: Severity.ERROR,
};
/** The fields of a version's message. */
export function versionFields({ version, isLatest, isDefault, etag }) {
    return {
        id: version.uid,
        name: version.name,
        description: version.description ?? "",
        labels: (version.labels ?? []).map(({ key, value }) => ({ key, value })),
        isLatest,
        isDefault,
        createTime: toTimestamp(version.createTime),
        updateTime: toTimestamp(version.updateTime),
        ...(version.publishTime === undefined ? {} : { publishTime: toTimestamp(version.publishTime) }),
        etag,
        messages: (version.messages ?? []).map(({ text, severity, detail }) => ({
            text,
            severity: severities[severity],
            detail: [...detail],
        })),
    };
}
/** The fields of a connector's message, in both APIs. */
export function connectorFields({ connector, versions, environments, etag }) {
    const variables = connector.variables.map(({ name, value }) => ({ name, value }));
    return {
        id: connector.id,
        organisationId: connector.organization,
        name: connector.name,
        protocol: connector.protocol,
        ...(connector.baseUrl === undefined ? {} : { baseUrl: connector.baseUrl }),
        ...(connector.datasetId === undefined ? {} : { datasetId: connector.datasetId }),
        public: connector.public,
        documentationUrl: connector.documentationUrl ?? "",
        imageUrl: connector.imageUrl ?? "",
        authSchemeConfigs: connector.authSchemeConfigs.map(authSchemeFields),
        tags: connector.tags.map(({ key, values }) => ({ key, values: [...values] })),
        connectionVariables: variables,
        environmentVariables: variables,
        ...(connector.kind === "connector"
            ? { connections: environments.map(connectionFields) }
            : { environments: environments.map(environmentFields) }),
        versions: versions.map(versionFields),
        createTime: toTimestamp(connector.createTime),
        updateTime: toTimestamp(connector.updateTime),
        etag,
    };
}
/** The fields of a list's message beside its items. */
export function pageFields({ totalCount, next = "", prev = "" }) {
    return { totalCount, next, prev };
}
/** Every member of a connector that its message sets. */
export function fromMembers(message) {
    const variables = message.connectionVariables ?? message.environmentVariables ?? [];
    return {
        name: message.name,
        baseUrl: message.baseUrl,
        datasetId: message.datasetId,
        public: message.public ?? false,
        documentationUrl: message.documentationUrl || undefined,
        imageUrl: message.imageUrl || undefined,
        tags: (message.tags ?? []).map(({ key, values }) => ({ key, values: [...values] })),
        variables: variables.map(({ name, value }) => ({ name, value })),
    };
}
/** The environments that a message says a connector is to have. */
export function environmentsOf({ connections, environments }) {
    return (connections ?? environments ?? []).map(fromEnvironment);
}
/** Every member of a connector as a caller has it. */
export function fromConnector(message) {
    return {
        ...fromMembers(message),
        id: message.id,
        organization: message.organisationId,
        protocol: message.protocol,
        authSchemeConfigs: (message.authSchemeConfigs ?? []).map(fromAuthScheme),
        authSchemeConfigIds: message.authSchemeConfigIds ?? [],
        environments: environmentsOf(message),
    };
}
/** Every member of a version as a caller has it. */
export function fromVersion(message) {
    return {
        id: message.id,
        name: message.name,
        description: message.description || undefined,
        labels: message.labels,
        isLatest: message.isLatest,
        isDefault: message.isDefault,
        createTime: fromTime(message.createTime),
        updateTime: fromTime(message.updateTime),
        publishTime: fromTime(message.publishTime),
        messages: (message.messages ?? []).map(({ text, severity, detail }) => ({
            text,
            severity: spelledSeverity(severity),
            detail: [...detail],
        })),
    };
}
function fromTime(timestamp) {
    return timestamp === undefined ? undefined : fromTimestamp(timestamp);
}
/** A number that no severity has equals none that is stored. */
function spelledSeverity(severity) {
    switch (severity) {
        case Severity.INFO:
            return "info";
        case Severity.WARNING:
            return "warning";
        case Severity.ERROR:
            return "error";
        default:
            return undefined;
    }
}
//# sourceMappingURL=connector-messages.js.map