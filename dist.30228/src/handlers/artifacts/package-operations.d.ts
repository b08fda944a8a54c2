import type { ServiceImpl } from "@connectrpc/connect";
import type { ArtifactService } from "../../../gen/registry/artifacts/v1/artifacts_pb.js";
import { type HandlerOptions } from "../context.js";
type PackageMethods = "describePackage" | "deletePackage" | "putPackageOriginConfiguration" | "listPackages";
/** The methods of the service. */
export declare function packageOperations(options: HandlerOptions): Pick<ServiceImpl<typeof ArtifactService>, PackageMethods>;
export {};
