// registry.artifacts.v1.ArtifactService over the registry's commands: a domain is an organization, a repository a project.
import type { ServiceImpl } from "@connectrpc/connect"
import type { ArtifactService } from "../../../gen/registry/artifacts/v1/artifacts_pb.js"
import type { HandlerOptions } from "../context.js"
import { assetOperations } from "./asset-operations.js"
import { domainOperations } from "./domain-operations.js"
import { packageOperations } from "./package-operations.js"
import { policyOperations } from "./policy-operations.js"
import { repositoryOperations } from "./repository-operations.js"
import { tagOperations } from "./tag-operations.js"
import { versionOperations } from "./version-operations.js"

/** The service's methods, put together from a file for each kind of resource. */
export function artifactService(options: HandlerOptions): ServiceImpl<typeof ArtifactService> {
  return {
    ...domainOperations(options),
    ...repositoryOperations(options),
    ...packageOperations(options),
    ...versionOperations(options),
    ...assetOperations(options),
    ...policyOperations(options),
    ...tagOperations(options),
  }
}
