// The policy documents of domains and repositories.
import type { MessageInitShape } from "@bufbuild/protobuf"
import type { HandlerContext } from "@connectrpc/connect"
import type { ResourcePolicySchema } from "../../../gen/registry/artifacts/v1/artifacts_pb.js"
import { deletePolicy } from "../../registry/access/commands/delete-policy.js"
import { getPolicy } from "../../registry/access/commands/get-policy.js"
import { putPolicy } from "../../registry/access/commands/put-policy.js"
import type { ResourcePolicy } from "../../registry/access/entities.js"
import type { ResourceRef } from "../../registry/access/permissions.js"
import { badRequest, requestViolation } from "../bad-request.js"
import { commandContext, type HandlerOptions } from "../context.js"
import { domainNamed, projectRef } from "./artifact-requests.js"

interface DomainRequest {
  readonly domain: string
  readonly domainOwner: string
}

interface RepositoryRequest extends DomainRequest {
  readonly repository: string
}

interface Document {
  readonly policyDocument: string
  readonly policyRevision: string
}

/** The methods of the service that are about policies. */
export function policyOperations(options: HandlerOptions) {
  const context = (call: HandlerContext) => commandContext(options, call)
  const domain = (request: DomainRequest): ResourceRef => ({ organization: domainNamed(options, request) })
  const repository = (request: RepositoryRequest): ResourceRef => projectRef(options, request)
  const response = (policy: ResourcePolicy) => ({ policy: policyMessage(options, policy) })

  async function put(ref: ResourceRef, request: Document, call: HandlerContext) {
    const problem = options.access.policyProblem(request.policyDocument)
    if (problem !== undefined) throw badRequest(requestViolation("policy_document", problem, "POLICY"))
    const policyRevision = request.policyRevision || undefined
    return response(await putPolicy(context(call), ref, { document: request.policyDocument, policyRevision }))
  }

  return {
    getDomainPermissionsPolicy: async (request: DomainRequest, call: HandlerContext) =>
      response(await getPolicy(context(call), domain(request))),
    putDomainPermissionsPolicy: (request: DomainRequest & Document, call: HandlerContext) =>
      put(domain(request), request, call),
    deleteDomainPermissionsPolicy: async (
      request: DomainRequest & Pick<Document, "policyRevision">,
      call: HandlerContext,
    ) => response(await deletePolicy(context(call), domain(request), request.policyRevision || undefined)),
    getRepositoryPermissionsPolicy: async (request: RepositoryRequest, call: HandlerContext) =>
      response(await getPolicy(context(call), repository(request))),
    putRepositoryPermissionsPolicy: (request: RepositoryRequest & Document, call: HandlerContext) =>
      put(repository(request), request, call),
    deleteRepositoryPermissionsPolicy: async (
      request: RepositoryRequest & Pick<Document, "policyRevision">,
      call: HandlerContext,
    ) => response(await deletePolicy(context(call), repository(request), request.policyRevision || undefined)),
  }
}

function policyMessage(options: HandlerOptions, policy: ResourcePolicy): MessageInitShape<typeof ResourcePolicySchema> {
  const { organization, project, policyRevision, document } = policy
  const resourceArn =
    project === undefined
      ? options.resourceNames.organization(organization)
      : options.resourceNames.project(organization, project)
  return { resourceArn, revision: policyRevision, document }
}
