// registry.connections.v1alpha1.ConnectionCatalogService.
import type { ServiceImpl } from "@connectrpc/connect"
import type { ConnectionCatalogService } from "../../../gen/registry/connections/v1alpha1/catalog_pb.js"
import { listAuthSchemes, listProtocols } from "../connectors/catalog.js"

export function connectionCatalogService(): ServiceImpl<typeof ConnectionCatalogService> {
  return { listProtocols, listAuthSchemes: ({ protocolSlug }) => listAuthSchemes("connection", protocolSlug) }
}
