import { addTags } from "../../registry/packages/commands/tags/add-tags.js";
import { listTags } from "../../registry/packages/commands/tags/list-tags.js";
import { removeTags } from "../../registry/packages/commands/tags/remove-tags.js";
import { commandContext } from "../context.js";
import { tagsOf, tagTarget } from "./artifact-requests.js";
/** The methods of the service. */
export function tagOperations(options) {
    const context = (call) => commandContext(options, call);
    return {
        async tagResource(request, call) {
            await addTags(context(call), tagTarget(options, request.resourceArn), tagsOf(request.tags).tags ?? []);
            return {};
        },
        async untagResource(request, call) {
            await removeTags(context(call), tagTarget(options, request.resourceArn), request.tagKeys);
            return {};
        },
        async listTagsForResource(request, call) {
            return { tags: [...(await listTags(context(call), tagTarget(options, request.resourceArn)))] };
        },
    };
}
//# sourceMappingURL=tag-operations.js.map