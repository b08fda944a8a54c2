import type * as domain from "../../registry/connectors/environments/entities.js";
import type { EnvironmentInput } from "../../registry/connectors/environments/rules.js";
import type { EnvironmentView } from "../../registry/connectors/environments/views.js";
import { type AuthSchemeMessage } from "./auth-scheme-messages.js";
interface VariableMessage {
    readonly name: string;
    readonly value?: string | undefined;
}
interface DataMessage extends Omit<domain.CredentialData, "scopes"> {
    readonly scopes?: {
        readonly values: readonly string[];
    } | undefined;
}
interface EntryMessage {
    readonly id: string;
    readonly authSchemeConfig?: AuthSchemeMessage | undefined;
    readonly credential?: {
        readonly type: number;
        readonly name: string;
        readonly data?: DataMessage | undefined;
    } | undefined;
}
interface EntriesMessage {
    readonly items: readonly EntryMessage[];
}
/** A connection or an environment of any request. Those to be created have no id. */
export interface EnvironmentMessage {
    readonly id?: string;
    readonly name: string;
    readonly credentials?: {
        readonly action?: EntriesMessage | undefined;
        readonly trigger?: EntriesMessage | undefined;
    } | undefined;
    readonly variables?: readonly VariableMessage[] | {
        readonly items: readonly VariableMessage[];
    } | undefined;
}
/** What a message says of an environment, as commands take it; what is unset stays undefined. */
export declare function fromEnvironment({ id, name, credentials, variables }: EnvironmentMessage): EnvironmentInput;
/** As registry.connectors.v1 has it. */
export declare function connectionFields({ environment, etag }: EnvironmentView): {
    credentials: {
        trigger?: {
            items: {
                id: string;
                authSchemeConfig: {
                    flows?: {
                        authorizationCode?: {
                            applicationCredential: import("@bufbuild/protobuf/wkt").Value;
                        };
                        clientCredentials?: import("@bufbuild/protobuf").JsonObject;
                    };
                    grant?: {
                        grantType: number;
                        credentialId?: string | undefined;
                        organisationId?: string | undefined;
                        clientId?: string | undefined;
                    };
                    mtlsCredentialId?: string;
                    mtlsEnabled?: boolean;
                    additionalTokenParams?: string;
                    additionalAuthorizeParams?: string;
                    defaultScopes?: {
                        values: string[];
                    };
                    scopes?: {
                        items: {
                            name: string;
                            description?: string | undefined;
                        }[];
                    };
                    tokenUrl?: string;
                    authorizeUrl?: string;
                    digestInputs?: number[];
                    algorithm?: number;
                    in?: number;
                    name?: string;
                    description?: string;
                    id?: string;
                    schemeType: number;
                };
                credential: {
                    organisationId: string;
                    id: string;
                    type: number;
                    name: string;
                    data: {
                        scopes?: {
                            values: string[];
                        };
                        value?: string | undefined;
                        valueBase64?: string | undefined;
                        username?: string | undefined;
                        password?: string | undefined;
                        clientId?: string | undefined;
                        clientSecret?: string | undefined;
                        authorizeUrl?: string | undefined;
                        tokenUrl?: string | undefined;
                        additionalParams?: string | undefined;
                        mtlsEnabled?: boolean | undefined;
                        mtlsCredentialId?: string | undefined;
                        accessToken?: string | undefined;
                        refreshToken?: string | undefined;
                        certificate?: string | undefined;
                        key?: string | undefined;
                        ca?: string | undefined;
                    };
                };
            }[];
        };
        action?: {
            items: {
                id: string;
                authSchemeConfig: {
                    flows?: {
                        authorizationCode?: {
                            applicationCredential: import("@bufbuild/protobuf/wkt").Value;
                        };
                        clientCredentials?: import("@bufbuild/protobuf").JsonObject;
                    };
                    grant?: {
                        grantType: number;
                        credentialId?: string | undefined;
                        organisationId?: string | undefined;
                        clientId?: string | undefined;
                    };
                    mtlsCredentialId?: string;
                    mtlsEnabled?: boolean;
                    additionalTokenParams?: string;
                    additionalAuthorizeParams?: string;
                    defaultScopes?: {
                        values: string[];
                    };
                    scopes?: {
                        items: {
                            name: string;
                            description?: string | undefined;
                        }[];
                    };
                    tokenUrl?: string;
                    authorizeUrl?: string;
                    digestInputs?: number[];
                    algorithm?: number;
                    in?: number;
                    name?: string;
                    description?: string;
                    id?: string;
                    schemeType: number;
                };
                credential: {
                    organisationId: string;
                    id: string;
                    type: number;
                    name: string;
                    data: {
                        scopes?: {
                            values: string[];
                        };
                        value?: string | undefined;
                        valueBase64?: string | undefined;
                        username?: string | undefined;
                        password?: string | undefined;
                        clientId?: string | undefined;
                        clientSecret?: string | undefined;
                        authorizeUrl?: string | undefined;
                        tokenUrl?: string | undefined;
                        additionalParams?: string | undefined;
                        mtlsEnabled?: boolean | undefined;
                        mtlsCredentialId?: string | undefined;
                        accessToken?: string | undefined;
                        refreshToken?: string | undefined;
                        certificate?: string | undefined;
                        key?: string | undefined;
                        ca?: string | undefined;
                    };
                };
            }[];
        };
    };
    variables: {
        name: string;
        value: string;
    }[];
    etag: string;
    id: string;
    name: string;
    createTime: import("@bufbuild/protobuf/wkt").Timestamp | {
        readonly $typeName?: never;
        seconds?: bigint;
        nanos?: number;
    };
    updateTime: import("@bufbuild/protobuf/wkt").Timestamp | {
        readonly $typeName?: never;
        seconds?: bigint;
        nanos?: number;
    };
};
/** As registry.connections.v1alpha1 has it. */
export declare function environmentFields({ environment, etag }: EnvironmentView): {
    credentials: {
        trigger?: {
            items: {
                id: string;
                authSchemeConfig: {
                    flows?: {
                        authorizationCode?: {
                            applicationCredential: import("@bufbuild/protobuf/wkt").Value;
                        };
                        clientCredentials?: import("@bufbuild/protobuf").JsonObject;
                    };
                    grant?: {
                        grantType: number;
                        credentialId?: string | undefined;
                        organisationId?: string | undefined;
                        clientId?: string | undefined;
                    };
                    mtlsCredentialId?: string;
                    mtlsEnabled?: boolean;
                    additionalTokenParams?: string;
                    additionalAuthorizeParams?: string;
                    defaultScopes?: {
                        values: string[];
                    };
                    scopes?: {
                        items: {
                            name: string;
                            description?: string | undefined;
                        }[];
                    };
                    tokenUrl?: string;
                    authorizeUrl?: string;
                    digestInputs?: number[];
                    algorithm?: number;
                    in?: number;
                    name?: string;
                    description?: string;
                    id?: string;
                    schemeType: number;
                };
                credential: {
                    createTime: import("@bufbuild/protobuf/wkt").Timestamp | {
                        readonly $typeName?: never;
                        seconds?: bigint;
                        nanos?: number;
                    };
                    updateTime: import("@bufbuild/protobuf/wkt").Timestamp | {
                        readonly $typeName?: never;
                        seconds?: bigint;
                        nanos?: number;
                    };
                    id: string;
                    type: number;
                    name: string;
                    data: {
                        scopes?: {
                            values: string[];
                        };
                        value?: string | undefined;
                        valueBase64?: string | undefined;
                        username?: string | undefined;
                        password?: string | undefined;
                        clientId?: string | undefined;
                        clientSecret?: string | undefined;
                        authorizeUrl?: string | undefined;
                        tokenUrl?: string | undefined;
                        additionalParams?: string | undefined;
                        mtlsEnabled?: boolean | undefined;
                        mtlsCredentialId?: string | undefined;
                        accessToken?: string | undefined;
                        refreshToken?: string | undefined;
                        certificate?: string | undefined;
                        key?: string | undefined;
                        ca?: string | undefined;
                    };
                };
            }[];
        };
        action?: {
            items: {
                id: string;
                authSchemeConfig: {
                    flows?: {
                        authorizationCode?: {
                            applicationCredential: import("@bufbuild/protobuf/wkt").Value;
                        };
                        clientCredentials?: import("@bufbuild/protobuf").JsonObject;
                    };
                    grant?: {
                        grantType: number;
                        credentialId?: string | undefined;
                        organisationId?: string | undefined;
                        clientId?: string | undefined;
                    };
                    mtlsCredentialId?: string;
                    mtlsEnabled?: boolean;
                    additionalTokenParams?: string;
                    additionalAuthorizeParams?: string;
                    defaultScopes?: {
                        values: string[];
                    };
                    scopes?: {
                        items: {
                            name: string;
                            description?: string | undefined;
                        }[];
                    };
                    tokenUrl?: string;
                    authorizeUrl?: string;
                    digestInputs?: number[];
                    algorithm?: number;
                    in?: number;
                    name?: string;
                    description?: string;
                    id?: string;
                    schemeType: number;
                };
                credential: {
                    createTime: import("@bufbuild/protobuf/wkt").Timestamp | {
                        readonly $typeName?: never;
                        seconds?: bigint;
                        nanos?: number;
                    };
                    updateTime: import("@bufbuild/protobuf/wkt").Timestamp | {
                        readonly $typeName?: never;
                        seconds?: bigint;
                        nanos?: number;
                    };
                    id: string;
                    type: number;
                    name: string;
                    data: {
                        scopes?: {
                            values: string[];
                        };
                        value?: string | undefined;
                        valueBase64?: string | undefined;
                        username?: string | undefined;
                        password?: string | undefined;
                        clientId?: string | undefined;
                        clientSecret?: string | undefined;
                        authorizeUrl?: string | undefined;
                        tokenUrl?: string | undefined;
                        additionalParams?: string | undefined;
                        mtlsEnabled?: boolean | undefined;
                        mtlsCredentialId?: string | undefined;
                        accessToken?: string | undefined;
                        refreshToken?: string | undefined;
                        certificate?: string | undefined;
                        key?: string | undefined;
                        ca?: string | undefined;
                    };
                };
            }[];
        };
    };
    variables: {
        items: {
            name: string;
            value: string;
        }[];
    };
    etag: string;
    id: string;
    name: string;
    createTime: import("@bufbuild/protobuf/wkt").Timestamp | {
        readonly $typeName?: never;
        seconds?: bigint;
        nanos?: number;
    };
    updateTime: import("@bufbuild/protobuf/wkt").Timestamp | {
        readonly $typeName?: never;
        seconds?: bigint;
        nanos?: number;
    };
};
/** The fields of an environment in a list, which has no credentials. */
export declare function summaryFields({ environment }: Pick<EnvironmentView, "environment">): {
    id: string;
    name: string;
    createTime: import("@bufbuild/protobuf/wkt").Timestamp | {
        readonly $typeName?: never;
        seconds?: bigint;
        nanos?: number;
    };
    updateTime: import("@bufbuild/protobuf/wkt").Timestamp | {
        readonly $typeName?: never;
        seconds?: bigint;
        nanos?: number;
    };
};
export {};
