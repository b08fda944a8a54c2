import type { ServiceImpl } from "@connectrpc/connect";
import type { ArtifactService } from "../../../gen/registry/artifacts/v1/artifacts_pb.js";
import { type HandlerOptions } from "../context.js";
type TagMethods = "tagResource" | "untagResource" | "listTagsForResource";
/** The methods of the service. */
export declare function tagOperations(options: HandlerOptions): Pick<ServiceImpl<typeof ArtifactService>, TagMethods>;
export {};
