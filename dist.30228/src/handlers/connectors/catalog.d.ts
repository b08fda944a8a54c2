import type { AuthScheme } from "../../../gen/registry/connectors/v1/catalog_pb.js";
import type { ConnectorKind } from "../../registry/connectors/entities.js";
type Fields<M> = Omit<M, "$typeName" | "$unknown">;
/** Every protocol, on one page. */
export declare function listProtocols(): {
    next: string;
    prev: string;
    protocols: {
        name: string;
        description: string;
        id: string;
        slug: string;
        iconUrl: string;
    }[];
    totalCount: number;
};
/** Refuses with NOT_FOUND for a protocol that there is not. */
export declare function listAuthSchemes(kind: ConnectorKind, slug: string): {
    next: string;
    prev: string;
    authSchemes: Fields<AuthScheme>[];
    totalCount: number;
};
export {};
