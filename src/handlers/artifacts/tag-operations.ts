// Tags of domains, repositories and packages.
import type { HandlerContext, ServiceImpl } from "@connectrpc/connect"
import type { ArtifactService } from "../../../gen/registry/artifacts/v1/artifacts_pb.js"
import { addTags } from "../../registry/packages/commands/tags/add-tags.js"
import { listTags } from "../../registry/packages/commands/tags/list-tags.js"
import { removeTags } from "../../registry/packages/commands/tags/remove-tags.js"
import { commandContext, type HandlerOptions } from "../context.js"
import { tagsOf, tagTarget } from "./artifact-requests.js"

type TagMethods = "tagResource" | "untagResource" | "listTagsForResource"

/** The methods of the service. */
export function tagOperations(options: HandlerOptions): Pick<ServiceImpl<typeof ArtifactService>, TagMethods> {
  const context = (call: HandlerContext) => commandContext(options, call)
  return {
    async tagResource(request, call) {
      await addTags(context(call), tagTarget(options, request.resourceArn), tagsOf(request.tags).tags ?? [])
      return {}
    },

    async untagResource(request, call) {
      await removeTags(context(call), tagTarget(options, request.resourceArn), request.tagKeys)
      return {}
    },

    async listTagsForResource(request, call) {
      return { tags: [...(await listTags(context(call), tagTarget(options, request.resourceArn)))] }
    },
  }
}
