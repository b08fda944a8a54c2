// JSON over HTTP for Connect services, by their google.api.http rules and the options of rest.v1.

export { validation } from "../rpc/interceptors/validation.js"
export { createMethodTable, type MethodTable, type MethodTableOptions } from "../rpc/method-table.js"
export { createRuleCheck, type RuleCheck } from "../rpc/validation/rule-check.js"
export type { RuleViolation } from "../rpc/validation/violations.js"
export { type CorsHandler, type CorsOptions, createCors } from "./cors.js"
export type { Dialect, ErrorAnswer, JsonStyle, RestError } from "./dialect.js"
export { createRestHandler, type RestHandler, type RouteInfo } from "./handler.js"
export { originForm, type Request, type Response } from "./http.js"
export { acceptsGzip } from "./media-type.js"
export { findWeakMatch, formatEntityTag, parseEntityTags } from "./responses/entity-tags.js"
export { type Binding, type BodyRule, RuleError } from "./routing/rules.js"
export type { RestHandlerOptions, RestLimits, RestOutcome } from "./settings.js"
