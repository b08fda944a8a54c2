// registry.connections.v1alpha1.CatalogService.
import type { ServiceImpl } from "@connectrpc/connect"
import type { CatalogService } from "../../../gen/registry/connections/v1alpha1/catalog_pb.js"
import { listAuthSchemes, listProtocols } from "../connectors/catalog.js"

export function connectionCatalogService(): ServiceImpl<typeof CatalogService> {
  return { listProtocols, listAuthSchemes: ({ protocolSlug }) => listAuthSchemes("connection", protocolSlug) }
}
