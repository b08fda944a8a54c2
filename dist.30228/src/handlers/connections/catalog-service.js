import { listAuthSchemes, listProtocols } from "../connectors/catalog.js";
/** The service, which answers from constants. */
export function connectionCatalogService() {
    return { listProtocols, listAuthSchemes: ({ protocolSlug }) => listAuthSchemes("connection", protocolSlug) };
}
//# sourceMappingURL=catalog-service.js.map