// registry.connections.v1alpha1.ConnectionCatalogService.
import type { ServiceImpl } from "@connectrpc/connect"
import type { ConnectionCatalogService } from "../../../gen/registry/connections/v1alpha1/catalog_pb.js"
import { listAuthSchemes, listProtocols } from "../connectors/catalog.js"

/** The service, which answers from constants. */
export function connectionCatalogService(): ServiceImpl<typeof ConnectionCatalogService> {
  return {
    listProtocols: (request) => listProtocols(request),
    listAuthSchemes: (request) => listAuthSchemes("connection", request.protocolSlug, request),
  }
}
