import { ArchiveStatus, IndexStatus as IndexStatusMessage, OrganizationRole, } from "../../../gen/registry/packages/v1/resources_pb.js";
import { etagOf } from "../../registry/etag.js";
import { archiveState } from "../../registry/packages/commands/versions/update-version.js";
import { MODEL_PACKAGES } from "../../registry/packages/index-queue.js";
import { labelMessages } from "../labels.js";
import { toTimestamp } from "../messages.js";
const archiveStatuses = {
    archived: ArchiveStatus.ARCHIVED,
    unarchived: ArchiveStatus.UNARCHIVED,
    error: ArchiveStatus.ERROR,
};
const indexStatuses = {
    unknown: IndexStatusMessage.UNKNOWN,
    indexing: IndexStatusMessage.INDEXING,
    indexed: IndexStatusMessage.INDEXED,
    failed: IndexStatusMessage.FAILED,
};
/** The project that a request's path names. */
export function projectRef(request) {
    return { organization: request.organizationName, project: request.projectName };
}
/** The package that a request's path names. */
export function packageRef(request) {
    return { ...projectRef(request), package: packageNamed(request.packageName) };
}
/** The name of a package of this API: format and namespace are always the same. */
export function packageNamed(name) {
    return { ...MODEL_PACKAGES, name };
}
/** What packages of this API lie within. */
export const within = MODEL_PACKAGES;
/** The state of indexing as a message has it. */
export function indexStatusMessage(status) {
    return indexStatuses[status];
}
/** An organization as a message, with its etag. */
export function organizationMessage(organization, role) {
    return {
        name: organization.name,
        displayName: organization.displayName,
        createTime: toTimestamp(organization.createTime),
        updateTime: toTimestamp(organization.updateTime),
        permission: role ?? OrganizationRole.UNSPECIFIED,
        etag: etagOf(organization),
    };
}
/** A project as a message, with its etag. */
export function projectMessage(project) {
    return {
        name: project.name,
        readme: project.readme,
        replicationCount: project.replicationCount ?? 1,
        createTime: toTimestamp(project.createTime),
        updateTime: toTimestamp(project.updateTime),
        etag: etagOf(project),
    };
}
/** A package as a message, with its latest version and its etag. */
export function packageMessage(ref, { package: found, latest, etag }) {
    return {
        name: found.name,
        latestVersion: latest?.name,
        description: found.description,
        replicationCount: found.replicationCount ?? 1,
        createTime: toTimestamp(found.createTime),
        updateTime: toTimestamp(found.updateTime),
        resourceIdentifier: `organizations/${ref.organization}/projects/${ref.project}/packages/${found.name}`,
        indexStatus: indexStatuses[latest?.indexStatus ?? "unknown"],
        etag,
        labels: labelMessages(found.labels),
    };
}
/** A version as a message, with its etag. */
export function versionMessage(version) {
    return {
        id: version.name,
        createTime: toTimestamp(version.createTime),
        updateTime: toTimestamp(version.updateTime),
        archiveStatus: archiveStatuses[archiveState(version)],
        indexStatus: indexStatuses[version.indexStatus],
        etag: etagOf(version),
        labels: labelMessages(version.labels),
    };
}
/** Undefined for UNSPECIFIED. */
export function fromArchiveStatus(status) {
    return Object.keys(archiveStatuses).find((state) => archiveStatuses[state] === status);
}
/** Undefined for UNSPECIFIED. */
export function fromIndexStatus(status) {
    return Object.keys(indexStatuses).find((each) => indexStatuses[each] === status);
}
//# sourceMappingURL=package-messages.js.map