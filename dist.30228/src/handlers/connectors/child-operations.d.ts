import type { HandlerContext } from "@connectrpc/connect";
import type { OperationKind } from "../../registry/connectors/children/entities.js";
import type { ConnectorKind } from "../../registry/connectors/entities.js";
import type { PageRequest } from "../../registry/paging.js";
import { type HandlerOptions } from "../context.js";
import { type ConditionalRequest } from "../preconditions.js";
import { fromDefinition, type OperationMessage } from "./child-messages.js";
interface VersionNamed {
    readonly organisationId: string;
    readonly versionName: string;
}
type ListRequest = VersionNamed & PageRequest & {
    readonly name: string;
};
/** `id` is the connector's. */
export declare function definitionOperations(kind: ConnectorKind, options: HandlerOptions): {
    list(request: ListRequest, id: string, call: HandlerContext): Promise<{
        totalCount: number;
        next: string;
        prev: string;
        definitions: {
            id: string;
            name: string;
            accept: string[];
            description: string;
            url: string;
            referencedBy: {
                type: number;
                id: string;
                name: string;
            }[];
            etag: string;
        }[];
    }>;
    create(request: VersionNamed & {
        readonly definitions?: {
            readonly definitions: readonly Parameters<typeof fromDefinition>[0][];
        } | undefined;
    }, id: string, call: HandlerContext): Promise<{
        definitions: {
            definitions: {
                id: string;
                name: string;
                accept: string[];
                description: string;
                url: string;
                referencedBy: {
                    type: number;
                    id: string;
                    name: string;
                }[];
                etag: string;
            }[];
        };
    }>;
    get(request: VersionNamed & {
        readonly definitionName: string;
    }, id: string, call: HandlerContext): Promise<{
        definition: {
            id: string;
            name: string;
            accept: string[];
            description: string;
            url: string;
            referencedBy: {
                type: number;
                id: string;
                name: string;
            }[];
            etag: string;
        };
    }>;
    update(request: VersionNamed & ConditionalRequest & {
        readonly definitionName: string;
        readonly definition?: (Parameters<typeof fromDefinition>[0] & {
            readonly id: string;
        }) | undefined;
    }, id: string, call: HandlerContext): Promise<{
        definition: {
            id: string;
            name: string;
            accept: string[];
            description: string;
            url: string;
            referencedBy: {
                type: number;
                id: string;
                name: string;
            }[];
            etag: string;
        };
    }>;
    delete(request: VersionNamed & ConditionalRequest & {
        readonly definitionName: string;
        readonly force: boolean;
    }, id: string, call: HandlerContext): Promise<{}>;
    deleteSeveral(request: VersionNamed & {
        readonly force: boolean;
        readonly selection?: {
            readonly ids: readonly string[];
            readonly names: readonly string[];
            readonly all?: boolean | undefined;
        } | undefined;
    }, id: string, call: HandlerContext): Promise<{}>;
    schema(request: VersionNamed & {
        readonly schemaFilename: string;
    }, id: string, call: HandlerContext): Promise<{
        contentSecurityPolicy: string;
        contentTypeOptions: string;
        schema: {
            contentType: string;
            data: NodeJS.NonSharedUint8Array;
        };
        etag: string;
    }>;
};
/** `id` is the connector's, `name` the action's or trigger's. */
export declare function operationOperations(kind: ConnectorKind, operationKind: OperationKind, options: HandlerOptions): {
    list(request: ListRequest, id: string, call: HandlerContext): Promise<{
        totalCount: number;
        next: string;
        prev: string;
        items: {
            id: string;
            type: number;
            name: string;
            summary: string;
            description: string;
            method: number;
            path: string;
            parameters: {
                completion?: import("@bufbuild/protobuf").JsonObject;
                default?: import("@bufbuild/protobuf/wkt").Value;
                name: string;
                in: number;
                required: boolean;
                type: number;
            }[];
            requestBody: {
                required: boolean;
                definitions: {
                    id: string;
                    definition: {
                        id: string;
                        name: string;
                        accept: string[];
                        description: string;
                        url: string;
                        referencedBy: {
                            type: number;
                            id: string;
                            name: string;
                        }[];
                        etag: string;
                    };
                }[];
            } | undefined;
            responses: {
                definitions: {
                    id: string;
                    definition: {
                        id: string;
                        name: string;
                        accept: string[];
                        description: string;
                        url: string;
                        referencedBy: {
                            type: number;
                            id: string;
                            name: string;
                        }[];
                        etag: string;
                    };
                }[];
                status?: number;
                id: string;
            }[];
            errors: {
                field: string;
                message: string;
                severity: number;
            }[];
            etag: string;
        }[];
    }>;
    create(request: VersionNamed, id: string, message: OperationMessage, call: HandlerContext): Promise<{
        id: string;
        type: number;
        name: string;
        summary: string;
        description: string;
        method: number;
        path: string;
        parameters: {
            completion?: import("@bufbuild/protobuf").JsonObject;
            default?: import("@bufbuild/protobuf/wkt").Value;
            name: string;
            in: number;
            required: boolean;
            type: number;
        }[];
        requestBody: {
            required: boolean;
            definitions: {
                id: string;
                definition: {
                    id: string;
                    name: string;
                    accept: string[];
                    description: string;
                    url: string;
                    referencedBy: {
                        type: number;
                        id: string;
                        name: string;
                    }[];
                    etag: string;
                };
            }[];
        } | undefined;
        responses: {
            definitions: {
                id: string;
                definition: {
                    id: string;
                    name: string;
                    accept: string[];
                    description: string;
                    url: string;
                    referencedBy: {
                        type: number;
                        id: string;
                        name: string;
                    }[];
                    etag: string;
                };
            }[];
            status?: number;
            id: string;
        }[];
        errors: {
            field: string;
            message: string;
            severity: number;
        }[];
        etag: string;
    }>;
    get(request: VersionNamed, id: string, operationName: string, call: HandlerContext): Promise<{
        id: string;
        type: number;
        name: string;
        summary: string;
        description: string;
        method: number;
        path: string;
        parameters: {
            completion?: import("@bufbuild/protobuf").JsonObject;
            default?: import("@bufbuild/protobuf/wkt").Value;
            name: string;
            in: number;
            required: boolean;
            type: number;
        }[];
        requestBody: {
            required: boolean;
            definitions: {
                id: string;
                definition: {
                    id: string;
                    name: string;
                    accept: string[];
                    description: string;
                    url: string;
                    referencedBy: {
                        type: number;
                        id: string;
                        name: string;
                    }[];
                    etag: string;
                };
            }[];
        } | undefined;
        responses: {
            definitions: {
                id: string;
                definition: {
                    id: string;
                    name: string;
                    accept: string[];
                    description: string;
                    url: string;
                    referencedBy: {
                        type: number;
                        id: string;
                        name: string;
                    }[];
                    etag: string;
                };
            }[];
            status?: number;
            id: string;
        }[];
        errors: {
            field: string;
            message: string;
            severity: number;
        }[];
        etag: string;
    }>;
    update(request: VersionNamed & ConditionalRequest, id: string, operationName: string, message: OperationMessage, call: HandlerContext): Promise<{
        id: string;
        type: number;
        name: string;
        summary: string;
        description: string;
        method: number;
        path: string;
        parameters: {
            completion?: import("@bufbuild/protobuf").JsonObject;
            default?: import("@bufbuild/protobuf/wkt").Value;
            name: string;
            in: number;
            required: boolean;
            type: number;
        }[];
        requestBody: {
            required: boolean;
            definitions: {
                id: string;
                definition: {
                    id: string;
                    name: string;
                    accept: string[];
                    description: string;
                    url: string;
                    referencedBy: {
                        type: number;
                        id: string;
                        name: string;
                    }[];
                    etag: string;
                };
            }[];
        } | undefined;
        responses: {
            definitions: {
                id: string;
                definition: {
                    id: string;
                    name: string;
                    accept: string[];
                    description: string;
                    url: string;
                    referencedBy: {
                        type: number;
                        id: string;
                        name: string;
                    }[];
                    etag: string;
                };
            }[];
            status?: number;
            id: string;
        }[];
        errors: {
            field: string;
            message: string;
            severity: number;
        }[];
        etag: string;
    }>;
    delete(request: VersionNamed & ConditionalRequest, id: string, operationName: string, call: HandlerContext): Promise<{}>;
};
export {};
