import type { HandlerContext } from "@connectrpc/connect";
import { type HandlerOptions } from "../context.js";
interface DomainRequest {
    readonly domain: string;
    readonly domainOwner: string;
}
interface RepositoryRequest extends DomainRequest {
    readonly repository: string;
}
interface Document {
    readonly policyDocument: string;
    readonly policyRevision: string;
}
/** The methods of the service that are about policies. */
export declare function policyOperations(options: HandlerOptions): {
    getDomainPermissionsPolicy: (request: DomainRequest, call: HandlerContext) => Promise<{
        policy: import("../../../gen/registry/artifacts/v1/artifacts_pb.js").ResourcePolicy | {
            readonly $typeName?: never;
            resourceArn?: string;
            revision?: string;
            document?: string;
        };
    }>;
    putDomainPermissionsPolicy: (request: DomainRequest & Document, call: HandlerContext) => Promise<{
        policy: import("../../../gen/registry/artifacts/v1/artifacts_pb.js").ResourcePolicy | {
            readonly $typeName?: never;
            resourceArn?: string;
            revision?: string;
            document?: string;
        };
    }>;
    deleteDomainPermissionsPolicy: (request: DomainRequest & Pick<Document, "policyRevision">, call: HandlerContext) => Promise<{
        policy: import("../../../gen/registry/artifacts/v1/artifacts_pb.js").ResourcePolicy | {
            readonly $typeName?: never;
            resourceArn?: string;
            revision?: string;
            document?: string;
        };
    }>;
    getRepositoryPermissionsPolicy: (request: RepositoryRequest, call: HandlerContext) => Promise<{
        policy: import("../../../gen/registry/artifacts/v1/artifacts_pb.js").ResourcePolicy | {
            readonly $typeName?: never;
            resourceArn?: string;
            revision?: string;
            document?: string;
        };
    }>;
    putRepositoryPermissionsPolicy: (request: RepositoryRequest & Document, call: HandlerContext) => Promise<{
        policy: import("../../../gen/registry/artifacts/v1/artifacts_pb.js").ResourcePolicy | {
            readonly $typeName?: never;
            resourceArn?: string;
            revision?: string;
            document?: string;
        };
    }>;
    deleteRepositoryPermissionsPolicy: (request: RepositoryRequest & Pick<Document, "policyRevision">, call: HandlerContext) => Promise<{
        policy: import("../../../gen/registry/artifacts/v1/artifacts_pb.js").ResourcePolicy | {
            readonly $typeName?: never;
            resourceArn?: string;
            revision?: string;
            document?: string;
        };
    }>;
};
export {};
