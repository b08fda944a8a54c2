// JSON over HTTP for Connect services, by their google.api.http rules and the options of rest.v1.
export { validation } from "../rpc/interceptors/validation.js";
export { createMethodTable } from "../rpc/method-table.js";
export { createRuleCheck } from "../rpc/validation/rule-check.js";
export { createCors } from "./cors.js";
export { createRestHandler } from "./handler.js";
export { originForm } from "./http.js";
export { acceptsGzip } from "./media-type.js";
export { findWeakMatch, formatEntityTag, parseEntityTags } from "./responses/entity-tags.js";
export { statusJson } from "./responses/rest-error.js";
export { RuleError } from "./routing/rules.js";
//# sourceMappingURL=index.js.map