// OpenAPI documents and route tables of what a REST handler serves.
export { openApiDocument } from "./document.js";
export { routeTable } from "./route-table.js";
//# sourceMappingURL=index.js.map