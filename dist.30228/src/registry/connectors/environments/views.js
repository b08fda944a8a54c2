import { etagOf } from "../../etag.js";
/** An environment as callers see it, with its etag. */
export function environmentView(environment) {
    return { environment, etag: etagOf(environment) };
}
//# sourceMappingURL=views.js.map