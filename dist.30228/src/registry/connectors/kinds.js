// How the two ages of connectors differ: in what things are called, and in nothing else.
import { alreadyExists, conflict, notFound } from "../errors.js";
const resourceTypes = {
    connector: {
        connector: "connector",
        version: "connector-version",
        environment: "connection",
    },
    connection: {
        connector: "connection",
        version: "connection-version",
        environment: "environment",
    },
};
/** What errors call a connector of this kind, and its versions. */
export function resourceTypesOf(kind) {
    return resourceTypes[kind];
}
/** The error that the connector does not exist. */
export function noConnector(name) {
    return notFound(resourceTypesOf(name.kind).connector, name.id);
}
/** The error that the version does not exist. */
export function noVersion(kind, name) {
    return notFound(resourceTypesOf(kind).version, name);
}
/** The error that the version's name is taken. */
export function versionExists(kind, name) {
    return alreadyExists(resourceTypesOf(kind).version, name);
}
/** The error that the version does not allow the change; `problem` says why. */
export function versionConflict(kind, name, problem) {
    return conflict(resourceTypesOf(kind).version, name, problem);
}
//# sourceMappingURL=kinds.js.map