import type { ServiceImpl } from "@connectrpc/connect";
import type { ArtifactService } from "../../../gen/registry/artifacts/v1/artifacts_pb.js";
import { type HandlerOptions } from "../context.js";
type RepositoryMethods = "createRepository" | "describeRepository" | "listRepositoriesInDomain" | "listRepositories" | "updateRepository" | "deleteRepository" | "getRepositoryEndpoint";
/** The methods of the service. */
export declare function repositoryOperations(options: HandlerOptions): Pick<ServiceImpl<typeof ArtifactService>, RepositoryMethods>;
export {};
