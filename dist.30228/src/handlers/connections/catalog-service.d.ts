import type { ServiceImpl } from "@connectrpc/connect";
import type { ConnectionCatalogService } from "../../../gen/registry/connections/v1alpha1/catalog_pb.js";
/** The service, which answers from constants. */
export declare function connectionCatalogService(): ServiceImpl<typeof ConnectionCatalogService>;
