import { deletePolicy } from "../../registry/access/commands/delete-policy.js";
import { getPolicy } from "../../registry/access/commands/get-policy.js";
import { putPolicy } from "../../registry/access/commands/put-policy.js";
import { badRequest, requestViolation } from "../bad-request.js";
import { commandContext } from "../context.js";
import { domainNamed, projectRef } from "./artifact-requests.js";
/** The methods of the service that are about policies. */
export function policyOperations(options) {
    const context = (call) => commandContext(options, call);
    const domain = (request) => ({ organization: domainNamed(options, request) });
    const repository = (request) => projectRef(options, request);
    const answer = (policy) => ({ policy: policyMessage(options, policy) });
    async function put(ref, request, call) {
        const problem = options.access.policyProblem(request.policyDocument);
        if (problem !== undefined)
            throw badRequest(requestViolation("policy_document", problem, "POLICY"));
        const policyRevision = request.policyRevision || undefined;
        return answer(await putPolicy(context(call), ref, { document: request.policyDocument, policyRevision }));
    }
    return {
        getDomainPermissionsPolicy: async (request, call) => answer(await getPolicy(context(call), domain(request))),
        putDomainPermissionsPolicy: (request, call) => put(domain(request), request, call),
        deleteDomainPermissionsPolicy: async (request, call) => answer(await deletePolicy(context(call), domain(request), request.policyRevision || undefined)),
        getRepositoryPermissionsPolicy: async (request, call) => answer(await getPolicy(context(call), repository(request))),
        putRepositoryPermissionsPolicy: (request, call) => put(repository(request), request, call),
        deleteRepositoryPermissionsPolicy: async (request, call) => answer(await deletePolicy(context(call), repository(request), request.policyRevision || undefined)),
    };
}
function policyMessage(options, policy) {
    const { organization, project, policyRevision, document } = policy;
    const resourceArn = project === undefined
        ? options.resourceNames.organization(organization)
        : options.resourceNames.project(organization, project);
    return { resourceArn, revision: policyRevision, document };
}
//# sourceMappingURL=policy-operations.js.map