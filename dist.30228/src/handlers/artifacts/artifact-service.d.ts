import type { ServiceImpl } from "@connectrpc/connect";
import type { ArtifactService } from "../../../gen/registry/artifacts/v1/artifacts_pb.js";
import type { HandlerOptions } from "../context.js";
/** The service's methods, put together from a file for each kind of resource. */
export declare function artifactService(options: HandlerOptions): ServiceImpl<typeof ArtifactService>;
