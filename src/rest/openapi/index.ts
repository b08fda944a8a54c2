// OpenAPI documents and route tables of what a REST handler serves.
export { type ApiDescription, type OpenApiOptions, openApiDocument, openApiDocumentSteps } from "./document.js"
export type { ErrorCase } from "./errors.js"
export type { ApiNames } from "./names.js"
export type { Operation } from "./operation.js"
export { routeTable } from "./route-table.js"
