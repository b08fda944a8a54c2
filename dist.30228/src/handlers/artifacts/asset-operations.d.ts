import type { ServiceImpl } from "@connectrpc/connect";
import type { ArtifactService } from "../../../gen/registry/artifacts/v1/artifacts_pb.js";
import { type HandlerOptions } from "../context.js";
type AssetMethods = "publishPackageVersion" | "getPackageVersionAsset" | "listPackageVersionAssets";
/** The methods of the service. */
export declare function assetOperations(options: HandlerOptions): Pick<ServiceImpl<typeof ArtifactService>, AssetMethods>;
export {};
