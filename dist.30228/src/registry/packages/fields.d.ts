import type { RegistryError } from "../errors.js";
import * as violations from "../violations.js";
export type PackageField = 
/** The name of a package that is to be made, or that contradicts the one that the request is about. */
"packageName" | "namespace" | "format"
/** Names of the projects that a project has as upstreams. */
 | "upstreams" | "pinnedVersion" | "labels"
/** The name of a version that is to be made. */
 | "versionName" | "archiveStatus" | "indexStatus"
/** A part of an upload that holds a package's, or a version's, fields. */
 | "packagePart" | "versionPart" | "file" | "md5"
/** The SHA-256 that an asset's bytes must have. */
 | "sha256"
/** The versions of a bulk change, and the content revisions that they must have. */
 | "versions" | "revisions";
export type PackageViolation = violations.FieldViolation<PackageField>;
/** A violation of a field, or of an item of it. */
export declare function violation(field: PackageField, description: string, reason: string, index?: number): PackageViolation;
/** The error INVALID with every violation. */
export declare function invalid(...all: readonly PackageViolation[]): RegistryError;
