import { schemeTypes } from "../../registry/connectors/auth-schemes.js";
import { notFound } from "../../registry/errors.js";
const protocols = [
    { id: "http", slug: "http", name: "HTTP", description: "An API over HTTP, under one base URL.", iconUrl: "" },
    { id: "bigquery", slug: "bigquery", name: "BigQuery", description: "A dataset of Google BigQuery.", iconUrl: "" },
];
const descriptions = {
    none: ["None", "Nothing is presented."],
    "basic-auth": ["Basic", "A user name and a password in the Authorization header."],
    certificate: ["Certificate", "A client certificate of TLS."],
    "api-key": ["API key", "A key in the query, in a header or in a cookie."],
    hmac: ["HMAC", "A signature over the body or the URL."],
    oauth2: ["OAuth 2.0", "A token of an authorization server."],
    "google-service-account": ["Google service account", "A token of a Google service account."],
};
const PAGE = { next: "", prev: "" };
/** Every protocol, on one page. */
export function listProtocols() {
    return { protocols: protocols.map((each) => ({ ...each })), totalCount: protocols.length, ...PAGE };
}
/** Refuses with NOT_FOUND for a protocol that there is not. */
export function listAuthSchemes(kind, slug) {
    if (!protocols.some((each) => each.slug === slug))
        throw notFound("protocol", slug);
    const authSchemes = schemeTypes(kind).map((type) => {
        const [name = type, description = ""] = descriptions[type] ?? [];
        return { id: type, type, name, description };
    });
    return { authSchemes, totalCount: authSchemes.length, ...PAGE };
}
//# sourceMappingURL=catalog.js.map