import type { MessageInitShape } from "@bufbuild/protobuf";
import { ArchiveStatus, IndexStatus as IndexStatusMessage, OrganizationRole, type OrganizationSchema, type PackageSchema, type ProjectSchema, type VersionSchema } from "../../../gen/registry/packages/v1/resources_pb.js";
import { type ArchiveState } from "../../registry/packages/commands/versions/update-version.js";
import type * as entities from "../../registry/packages/entities.js";
import type { PackageRef, ProjectRef } from "../../registry/packages/lookup.js";
import type { PackageView } from "../../registry/packages/package-view.js";
import type { Stored } from "../../store/store.js";
/** The project that a request's path names. */
export declare function projectRef(request: {
    organizationName: string;
    projectName: string;
}): ProjectRef;
/** The package that a request's path names. */
export declare function packageRef(request: {
    organizationName: string;
    projectName: string;
    packageName: string;
}): PackageRef;
/** The name of a package of this API: format and namespace are always the same. */
export declare function packageNamed(name: string): PackageRef["package"];
/** What packages of this API lie within. */
export declare const within: {
    readonly format: "generic";
    readonly namespace: "malloy";
};
/** The state of indexing as a message has it. */
export declare function indexStatusMessage(status: entities.IndexStatus): IndexStatusMessage;
/** An organization as a message, with its etag. */
export declare function organizationMessage(organization: Stored<entities.Organization>, role?: OrganizationRole): MessageInitShape<typeof OrganizationSchema>;
/** A project as a message, with its etag. */
export declare function projectMessage(project: Stored<entities.Project>): MessageInitShape<typeof ProjectSchema>;
/** A package as a message, with its latest version and its etag. */
export declare function packageMessage(ref: ProjectRef, { package: found, latest, etag }: PackageView): MessageInitShape<typeof PackageSchema>;
/** A version as a message, with its etag. */
export declare function versionMessage(version: Stored<entities.PackageVersion>): MessageInitShape<typeof VersionSchema>;
/** Undefined for UNSPECIFIED. */
export declare function fromArchiveStatus(status: ArchiveStatus): ArchiveState | undefined;
/** Undefined for UNSPECIFIED. */
export declare function fromIndexStatus(status: IndexStatusMessage): entities.IndexStatus | undefined;
