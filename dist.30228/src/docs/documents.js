// The OpenAPI documents of this service: one of everything, and one a dialect.
import { createRegistry } from "@bufbuild/protobuf";
import { comments } from "../../gen/comments.js";
import { file_google_rpc_error_details } from "../../gen/google/rpc/error_details_pb.js";
import { defaultDialect } from "../dialects/default.js";
import { apiDescriptions } from "../dialects/descriptions.js";
import { openApiDocument } from "../rest/openapi/index.js";
import { errorCases } from "./error-cases.js";
const TITLE = "Version Registry";
/** That of package.json; a test sees to it. */
const VERSION = "0.1.0";
const DESCRIPTION = "A registry of versions: packages with files, connectors and connections, each version with its life from draft to disposal. " +
    "The JSON APIs of several vendors over one store.";
/** `routes`: those of the REST handler. `authentication`: whether calls without credentials are refused. */
export function apiDocuments(routes, authentication = "enforced") {
    const options = {
        version: VERSION,
        license: { name: "Apache-2.0", identifier: "Apache-2.0" },
        apis: apiDescriptions,
        comments,
        errors: errorCases,
        registry: createRegistry(file_google_rpc_error_details),
        fileType: "application/octet-stream",
        authentication,
    };
    const whole = {
        name: "openapi",
        title: "Everything",
        path: "/openapi.json",
        json: once(() => openApiDocument(routes, { ...options, title: TITLE, description: DESCRIPTION })),
    };
    const parts = apiDescriptions.map(({ dialect, title, description }) => {
        const dialectRoutes = routes.filter((route) => route.dialect.name === dialect);
        return {
            name: documentName(dialect),
            title,
            path: `/openapi/${documentName(dialect)}.json`,
            json: once(() => openApiDocument(dialectRoutes, { ...options, title, description })),
        };
    });
    return [whole, ...parts];
}
/** The APIs of the registry's own speak the default dialect. */
function documentName(dialect) {
    return dialect === defaultDialect.name ? "registry" : dialect;
}
function once(make) {
    let made;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}
//# sourceMappingURL=documents.js.map