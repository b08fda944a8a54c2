// Domains, which are organizations.

import type { HandlerContext, ServiceImpl, UnaryRequest } from "@connectrpc/connect"
import { ArtifactService } from "../../../gen/registry/artifacts/v1/artifacts_pb.js"
import type { Caller } from "../../registry/access/caller.js"
import { issueToken } from "../../registry/access/commands/issue-token.js"
import { RegistryError } from "../../registry/errors.js"
import { createOrganization } from "../../registry/packages/commands/organizations/create-organization.js"
import { deleteOrganization } from "../../registry/packages/commands/organizations/delete-organization.js"
import { describeOrganization } from "../../registry/packages/commands/organizations/describe-organization.js"
import { namedOrganization } from "../../registry/packages/new-rows.js"
import { visibleOrganizations } from "../access/visible-lists.js"
import { commandContext, type HandlerOptions } from "../context.js"
import { toTimestamp } from "../messages.js"
import { onePage } from "../page-tokens.js"
import { conditionsOf } from "../preconditions.js"
import { deletedDomain, domainDescription, domainSummary } from "./artifact-messages.js"
import { domainNamed, pageParams, tagsOf } from "./artifact-requests.js"

const PAGE = 100
/** How long a token lasts when nothing, or 0, is said. */
const TOKEN_SECONDS = 43_200

type DomainMethods = "createDomain" | "describeDomain" | "listDomains" | "deleteDomain" | "getAuthorizationToken"

/** The methods of the service. */
export function domainOperations(options: HandlerOptions): Pick<ServiceImpl<typeof ArtifactService>, DomainMethods> {
  const context = (call: HandlerContext) => commandContext(options, call)
  return {
    async createDomain({ domain, encryptionKey, tags }, call) {
      const created = await createOrganization(context(call), {
        ...namedOrganization(domain),
        encryptionKey: encryptionKey || undefined,
        ...tagsOf(tags),
      })
      return { domain: domainDescription(options, created), etag: created.etag }
    },

    async describeDomain(request, call) {
      const view = await describeOrganization(context(call), domainNamed(options, request))
      return { domain: domainDescription(options, view), etag: view.etag }
    },

    async listDomains(request, call) {
      const { items, nextToken } = await onePage(pageParams(request), PAGE, (page) =>
        visibleOrganizations(options, call, page),
      )
      return { domains: items.map((each) => domainSummary(options, each)), nextToken }
    },

    async deleteDomain(request, call) {
      const view = await deleteOrganization(
        context(call),
        domainNamed(options, request),
        conditionsOf(request.preconditions),
      )
      return { domain: deletedDomain(options, view) }
    },

    async getAuthorizationToken(request, call) {
      const token = options.access.newToken()
      const asker = options.access.caller(call)
      refuseToToken(asker)
      const expiration = await issueToken(context(call), {
        organization: domainNamed(options, request),
        token,
        groups: asker.groups,
        seconds: Number(request.durationSeconds ?? 0n) || TOKEN_SECONDS,
      })
      return { authorizationToken: token, expiration: toTimestamp(expiration) }
    },
  }
}

/** What getAuthorizationToken asks of its caller, asked again of a retry: a token gets no other token, nor one that its maker has got. */
export function recheckAuthorizationToken(caller: Caller, { method }: UnaryRequest): void {
  if (method === ArtifactService.method.getAuthorizationToken) refuseToToken(caller)
}

function refuseToToken(caller: Caller): void {
  if (caller.onlyIn !== undefined) {
    throw new RegistryError("PERMISSION_DENIED", "a token gets no other token: use a key or log in")
  }
}
