// What there is to choose from, for both APIs: categories, protocols and their auth schemes. None of it is stored.
import type { AuthScheme, Protocol } from "../../../gen/registry/connectors/v1/catalog_pb.js"
import { schemeTypes } from "../../registry/connectors/auth-schemes.js"
import type { ConnectorKind } from "../../registry/connectors/entities.js"
import { orderOf, pageInOrder } from "../../registry/connectors/order.js"
import { notFound } from "../../registry/errors.js"
import { checkPage, type TwoWayPageRequest } from "../../registry/paging.js"
import { refuseInvalid } from "../../registry/violations.js"
import { pageFields } from "./connector-messages.js"

type Fields<M> = Omit<M, "$typeName" | "$unknown">

/** A picture of 16 by 16 that needs no other server. */
const icon = (shape: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">${shape}</svg>`)}`

const protocols: readonly Fields<Protocol>[] = [
  {
    ...{ id: "http", slug: "http", name: "HTTP", description: "An API over HTTP, under one base URL." },
    iconUrl: icon('<path d="M2 8h12M10 4l4 4-4 4" fill="none" stroke="#456"/>'),
  },
  {
    ...{ id: "bigquery", slug: "bigquery", name: "BigQuery", description: "A dataset of Google BigQuery." },
    iconUrl: icon('<path d="M2 3h12v10H2zM2 6h12M6 3v10" fill="none" stroke="#456"/>'),
  },
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

/** A page of the protocols. */
export function listProtocols(request: TwoWayPageRequest) {
  const { items, ...page } = pageOf(protocols, request)
  return { protocols: items.map((each) => ({ ...each })), ...page }
}

/** A page of the auth schemes of a protocol; refuses with NOT_FOUND a protocol that there is not. */
export function listAuthSchemes(kind: ConnectorKind, slug: string, request: TwoWayPageRequest) {
  if (!protocols.some((each) => each.slug === slug)) throw notFound("protocol", slug)
  const all = schemeTypes(kind).map((type): Fields<AuthScheme> => {
    const [name = type, description = ""] = descriptions[type] ?? []
    return { id: type, type, name, description }
  })
  const { items, ...page } = pageOf(all, request)
  return { authSchemes: [...items], ...page }
}

const NEVER = new Date(0)

function pageOf<T extends { readonly name: string }>(all: readonly T[], request: TwoWayPageRequest) {
  refuseInvalid(checkPage(request))
  const rows = all.map((item, i) => {
    return { id: String(i).padStart(3, "0"), name: item.name, createTime: NEVER, updateTime: NEVER, item }
  })
  const { items, ...page } = pageInOrder(rows, orderOf("id:asc"), request)
  return { items: items.map(({ item }) => item), ...pageFields({ items, ...page }) }
}
