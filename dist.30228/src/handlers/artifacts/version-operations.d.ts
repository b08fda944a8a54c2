import type { ServiceImpl } from "@connectrpc/connect";
import type { ArtifactService } from "../../../gen/registry/artifacts/v1/artifacts_pb.js";
import { type HandlerOptions } from "../context.js";
type VersionMethods = "describePackageVersion" | "listPackageVersions" | "getPackageVersionReadme" | "listPackageVersionDependencies" | "updatePackageVersionsStatus" | "disposePackageVersions" | "deletePackageVersions" | "copyPackageVersions";
/** The methods of the service. */
export declare function versionOperations(options: HandlerOptions): Pick<ServiceImpl<typeof ArtifactService>, VersionMethods>;
export {};
