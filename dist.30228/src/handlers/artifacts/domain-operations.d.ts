import type { ServiceImpl } from "@connectrpc/connect";
import type { ArtifactService } from "../../../gen/registry/artifacts/v1/artifacts_pb.js";
import { type HandlerOptions } from "../context.js";
type DomainMethods = "createDomain" | "describeDomain" | "listDomains" | "deleteDomain" | "getAuthorizationToken";
/** The methods of the service. */
export declare function domainOperations(options: HandlerOptions): Pick<ServiceImpl<typeof ArtifactService>, DomainMethods>;
export {};
