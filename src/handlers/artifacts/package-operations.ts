// Packages of every format.
import type { HandlerContext, ServiceImpl } from "@connectrpc/connect"
import type { ArtifactService } from "../../../gen/registry/artifacts/v1/artifacts_pb.js"
import { labelsOfFilter } from "../../registry/labels.js"
import { deletePackage } from "../../registry/packages/commands/packages/delete-package.js"
import { getPackage } from "../../registry/packages/commands/packages/get-package.js"
import { searchPackages } from "../../registry/packages/commands/packages/search-packages.js"
import { setOrigin } from "../../registry/packages/commands/packages/set-origin.js"
import { badRequest, requestViolation } from "../bad-request.js"
import { commandContext, type HandlerOptions } from "../context.js"
import { onePage } from "../page-tokens.js"
import { conditionsOf } from "../preconditions.js"
import { packageEtag } from "./artifact-etags.js"
import {
  fromAllowPublish,
  fromAllowUpstream,
  fromFormat,
  originConfiguration,
  packageDescription,
  packageSummary,
} from "./artifact-messages.js"
import { originRestrictions, packageRef, pageParams, projectRef } from "./artifact-requests.js"

const PAGE = 100

type PackageMethods = "describePackage" | "deletePackage" | "putPackageOriginConfiguration" | "listPackages"

/** The methods of the service. */
export function packageOperations(options: HandlerOptions): Pick<ServiceImpl<typeof ArtifactService>, PackageMethods> {
  const context = (call: HandlerContext) => commandContext(options, call)
  return {
    async describePackage(request, call) {
      const { package: found } = await getPackage(context(call), packageRef(options, request))
      return { package: packageDescription(found), etag: packageEtag(found) }
    },

    async deletePackage(request, call) {
      const { package: deleted } = await deletePackage(
        context(call),
        packageRef(options, request),
        conditionsOf(request.preconditions),
        (view) => packageEtag(view.package),
      )
      return { deletedPackage: packageSummary(deleted) }
    },

    async putPackageOriginConfiguration(request, call) {
      const origin = originRestrictions(request.restrictions)
      const changed = await setOrigin(
        context(call),
        packageRef(options, request),
        origin,
        conditionsOf(request.preconditions),
        packageEtag,
      )
      return { originConfiguration: originConfiguration(changed) }
    },

    async listPackages(request, call) {
      const format = fromFormat(request.format)
      if (request.namespace !== "" && format === undefined) {
        throw badRequest(requestViolation("namespace", "is only possible together with format", "NEEDS_FORMAT"))
      }
      const filter = {
        format,
        namespacePrefix: request.namespace || undefined,
        namePrefix: request.packagePrefix || undefined,
        publish: fromAllowPublish(request.publish),
        upstream: fromAllowUpstream(request.upstream),
        labels: labelsOfFilter(request.label),
      }
      const { items, nextToken } = await onePage(pageParams(request), PAGE, (page) =>
        searchPackages(context(call), projectRef(options, request), { ...page, filter }),
      )
      return { packages: items.map(packageSummary), nextToken }
    },
  }
}
