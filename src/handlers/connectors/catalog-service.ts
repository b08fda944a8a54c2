// registry.connectors.v1.CatalogService.
import type { ServiceImpl } from "@connectrpc/connect"
import type { CatalogService } from "../../../gen/registry/connectors/v1/catalog_pb.js"
import { CATEGORIES } from "../../registry/connectors/rules.js"
import { listAuthSchemes, listProtocols } from "./catalog.js"

/** The service, which answers from constants. */
export function connectorCatalogService(): ServiceImpl<typeof CatalogService> {
  return {
    listCategories: () => ({ categories: [...CATEGORIES] }),
    listProtocols: (request) => listProtocols(request),
    listAuthSchemes: (request) => listAuthSchemes("connector", request.protocolSlug, request),
  }
}
