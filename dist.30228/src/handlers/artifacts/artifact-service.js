import { assetOperations } from "./asset-operations.js";
import { domainOperations } from "./domain-operations.js";
import { packageOperations } from "./package-operations.js";
import { policyOperations } from "./policy-operations.js";
import { repositoryOperations } from "./repository-operations.js";
import { tagOperations } from "./tag-operations.js";
import { versionOperations } from "./version-operations.js";
/** The service's methods, put together from a file for each kind of resource. */
export function artifactService(options) {
    return {
        ...domainOperations(options),
        ...repositoryOperations(options),
        ...packageOperations(options),
        ...versionOperations(options),
        ...assetOperations(options),
        ...policyOperations(options),
        ...tagOperations(options),
    };
}
//# sourceMappingURL=artifact-service.js.map