import { requireProject } from "../../lookup.js";
/** The project, or NOT_FOUND. */
export function getProject(context, ref) {
    return requireProject(context.store, ref);
}
//# sourceMappingURL=get-project.js.map