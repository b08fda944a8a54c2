// The OpenAPI documents of this service: one of everything, and one a dialect.
import { createRegistry, type JsonObject } from "@bufbuild/protobuf"
import { comments } from "../../gen/comments.js"
import { file_google_rpc_error_details } from "../../gen/google/rpc/error_details_pb.js"
import { defaultDialect } from "../dialects/default.js"
import { apiDescriptions } from "../dialects/descriptions.js"
import type { RouteInfo } from "../rest/index.js"
import { type OpenApiOptions, openApiDocumentSteps } from "../rest/openapi/index.js"
import { inSlices } from "../turns.js"
import { accessNeed } from "./access-needs.js"
import { errorCases } from "./error-cases.js"

export interface ApiDocument {
  /** "openapi" for the one of everything, "registry" for the registry's own APIs, else the dialect's name. */
  readonly name: string
  readonly title: string
  /** Where it is served. */
  readonly path: string
  /** Made anew by each call, in slices of time: all of them together take the better part of a second. */
  json(): Promise<JsonObject>
}

const TITLE = "Version Registry"
/** That of package.json; a test sees to it. */
const VERSION = "0.1.0"
const DESCRIPTION =
  "A registry of versions: packages with files, connectors and connections, each version with its life from draft to disposal. " +
  "The JSON APIs of several vendors over one store."

/**
 * `routes`: those of the REST handler. `authentication`: whether calls without credentials are refused. `cookieName`: of the cookie that may
 * hold one.
 */
export function apiDocuments(
  routes: readonly RouteInfo[],
  authentication: OpenApiOptions["authentication"] = "enforced",
  cookieName = "cookie",
): readonly ApiDocument[] {
  const apis = apiDescriptions.map((api) => ({ ...api, securitySchemes: withCookie(api.securitySchemes, cookieName) }))
  const options = {
    version: VERSION,
    license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    apis,
    comments,
    ...(authentication === "enforced" ? { note: (method) => `Needs: ${accessNeed(method)}.` } : {}),
    errors: errorCases,
    registry: createRegistry(file_google_rpc_error_details),
    fileType: "application/octet-stream",
    authentication,
  } as const satisfies Omit<OpenApiOptions, "title" | "description">
  // Short names are unique within one API only.
  const fullyNamed = apis.map(({ names: _, ...api }) => api)
  const made = (of: readonly RouteInfo[], given: OpenApiOptions) => () => inSlices(openApiDocumentSteps(of, given))
  const whole: ApiDocument = {
    name: "openapi",
    title: "Everything",
    path: "/openapi.json",
    json: made(routes, { ...options, apis: fullyNamed, title: TITLE, description: DESCRIPTION }),
  }
  const parts = apis.map(({ dialect, title, description }): ApiDocument => {
    const dialectRoutes = routes.filter((route) => route.dialect.name === dialect)
    return {
      name: documentName(dialect),
      title,
      path: `/openapi/${documentName(dialect)}.json`,
      json: made(dialectRoutes, { ...options, title, description }),
    }
  })
  return [whole, ...parts]
}

/** The APIs of the registry's own speak the default dialect. */
function documentName(dialect: string): string {
  return dialect === defaultDialect.name ? "registry" : dialect
}

/** The schemes, those of a cookie with its name here. */
function withCookie(schemes: Readonly<Record<string, JsonObject>>, name: string): Record<string, JsonObject> {
  const entries = Object.entries(schemes)
  return Object.fromEntries(entries.map(([key, each]) => [key, each.in === "cookie" ? { ...each, name } : each]))
}
