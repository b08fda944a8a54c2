// What there is to choose from, for both APIs: categories, protocols and their auth schemes. None of it is stored.
import type { AuthScheme, Protocol } from "../../../gen/registry/connectors/v1/catalog_pb.js"
import { schemeTypes } from "../../registry/connectors/auth-schemes.js"
import type { ConnectorKind } from "../../registry/connectors/entities.js"
import { notFound } from "../../registry/errors.js"

type Fields<M> = Omit<M, "$typeName" | "$unknown">

const protocols: readonly Fields<Protocol>[] = [
  { id: "http", slug: "http", name: "HTTP", description: "An API over HTTP, under one base URL.", iconUrl: "" },
  { id: "bigquery", slug: "bigquery", name: "BigQuery", description: "A dataset of Google BigQuery.", iconUrl: "" },
]

const descriptions: Readonly<Record<string, readonly [name: string, description: string]>> = {
  none: ["None", "Nothing is presented."],
  "basic-auth": ["Basic", "A user name and a password in the Authorization header."],
  certificate: ["Certificate", "A client certificate of TLS."],
  "api-key": ["API key", "A key in the query, in a header or in a cookie."],
  hmac: ["HMAC", "A signature over the body or the URL."],
  oauth2: ["OAuth 2.0", "A token of an authorization server."],
  "google-service-account": ["Google service account", "A token of a Google service account."],
}

const PAGE = { next: "", prev: "" }

/** Every protocol, on one page. */
export function listProtocols() {
  return { protocols: protocols.map((each) => ({ ...each })), totalCount: protocols.length, ...PAGE }
}

/** Refuses with NOT_FOUND for a protocol that there is not. */
export function listAuthSchemes(kind: ConnectorKind, slug: string) {
  if (!protocols.some((each) => each.slug === slug)) throw notFound("protocol", slug)
  const authSchemes = schemeTypes(kind).map((type): Fields<AuthScheme> => {
    const [name = type, description = ""] = descriptions[type] ?? []
    return { id: type, type, name, description }
  })
  return { authSchemes, totalCount: authSchemes.length, ...PAGE }
}
