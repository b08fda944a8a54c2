// What people look at: the OpenAPI documents under /openapi.json and /openapi/, and /docs, a page that shows them and tries them out.
// All of it comes from here: the page asks nobody else for anything, and its Content-Security-Policy holds it to that.

import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import type { ContextValues } from "@connectrpc/connect"
import { originForm, type Request, type Response, type RestHandler } from "../rest/index.js"
import { respond } from "../rpc/http/unread-body.js"
import { recordOf } from "../rpc/request-record.js"
import type { ApiDocument } from "./documents.js"
import { StaticContent } from "./static-content.js"

/** Returns false when the request is for none of these pages. */
export type DocsHandler = (request: Request, response: Response, values?: ContextValues) => boolean

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ")

const ASSETS = {
  "swagger-ui.css": "text/css; charset=utf-8",
  "swagger-ui-bundle.js": "text/javascript; charset=utf-8",
  "swagger-ui-standalone-preset.js": "text/javascript; charset=utf-8",
  "favicon-32x32.png": "image/png",
} as const

/** `onFault` gets the reason why a page could not be made. */
export function docsPages(
  documents: readonly ApiDocument[],
  onFault: (request: Request, error: unknown) => void = () => {},
): DocsHandler {
  const pages = new Map<string, StaticContent>()
  for (const { path, json } of documents) {
    const make = async () => Buffer.from(`${JSON.stringify(await json())}\n`)
    pages.set(path, new StaticContent("application/json", make))
  }
  pages.set("/docs", new StaticContent("text/html; charset=utf-8", () => PAGE, { "content-security-policy": POLICY }))
  pages.set("/docs/start.js", new StaticContent(ASSETS["swagger-ui-bundle.js"], () => startScript(documents)))
  const folder = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"))
  for (const [name, type] of Object.entries(ASSETS)) {
    pages.set(`/docs/${name}`, new StaticContent(type, () => readFile(join(folder, name))))
  }

  return (request, response, values) => {
    const url = originForm(request.url ?? "/")
    const question = url.indexOf("?")
    const path = question === -1 ? url : url.slice(0, question)
    if (path === "/docs/") {
      respond(request, response, 308, { location: "../docs", "content-length": 0 })
      return true
    }
    if (path === "/" && (request.method === "GET" || request.method === "HEAD")) {
      respond(request, response, 302, { location: "docs", "content-length": 0 })
      return true
    }
    const page = pages.get(path)
    if (page === undefined) return false
    if (request.method === "GET" || request.method === "HEAD") {
      page.answer(request, response, values && recordOf(values)?.memory).catch((error: unknown) => {
        onFault(request, error)
        refuse(request, response, 500)
      })
    } else {
      refuse(request, response, request.method === "OPTIONS" ? 204 : 405)
    }
    return true
  }
}

function refuse(request: Request, response: Response, status: number): void {
  const length = status === 204 ? {} : { "content-length": 0 }
  respond(request, response, status, { ...length, ...(status === 500 ? {} : { allow: "GET, HEAD, OPTIONS" }) })
}

/** Addresses are relative: a proxy may serve all this under a path of its own. */
const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Version Registry</title>
<link rel="icon" type="image/png" href="docs/favicon-32x32.png">
<link rel="stylesheet" href="docs/swagger-ui.css">
</head>
<body>
<div id="docs"></div>
<script src="docs/swagger-ui-bundle.js"></script>
<script src="docs/swagger-ui-standalone-preset.js"></script>
<script src="docs/start.js"></script>
</body>
</html>
`

/**
 * Pages may not set a Cookie header: a credential that is to come in a cookie is kept as one while its "Authorize" lasts, and no longer
 * than the browser runs.
 */
const COOKIE_PLUGIN = `() => {
  const kept = new Map()
  const write = (name, value, more) => {
    const secure = location.protocol === "https:" ? "; Secure" : ""
    document.cookie = name + "=" + value + "; Path=/; SameSite=Strict" + secure + more
  }
  return {
    statePlugins: {
      auth: {
        wrapActions: {
          authorize: (next) => (schemes) => {
            for (const [id, { schema, value }] of Object.entries(schemes)) {
              if (schema.get("type") !== "apiKey" || schema.get("in") !== "cookie") continue
              kept.set(id, schema.get("name"))
              write(schema.get("name"), value, "")
            }
            return next(schemes)
          },
          logout: (next) => (ids) => {
            for (const id of ids) if (kept.has(id)) write(kept.get(id), "", "; Max-Age=0")
            return next(ids)
          },
        },
      },
    },
  }
}`

/** Without a validatorUrl of null the page would send the document's address to a validator on the web. */
function startScript(documents: readonly ApiDocument[]): string {
  const urls = documents.map(({ path, title }) => ({ url: path.slice(1), name: title }))
  return `SwaggerUIBundle({
  urls: ${JSON.stringify(urls)},
  dom_id: "#docs",
  layout: "StandaloneLayout",
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  plugins: [${COOKIE_PLUGIN}],
  validatorUrl: null,
  deepLinking: true,
  docExpansion: "none",
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  tryItOutEnabled: true,
})
`
}

/** Serves documentation to everybody, and leaves the rest to `rest`. */
export function publicPages(docs: DocsHandler, rest: RestHandler): RestHandler {
  const serve = (...[request, response, values]: Parameters<RestHandler>): void => {
    if (!docs(request, response, values)) rest(request, response, values)
  }
  return Object.assign(serve, { checkContinue: rest.checkContinue, refuse: rest.refuse, routes: rest.routes })
}
