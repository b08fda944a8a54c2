import type { Timestamp } from "@bufbuild/protobuf/wkt";
import { Severity } from "../../../gen/registry/connectors/v1/version_pb.js";
import type { ConnectorMembers } from "../../registry/connectors/commands/create-connector.js";
import type { ConnectorClaim } from "../../registry/connectors/commands/update-connector.js";
import type { VersionClaim } from "../../registry/connectors/commands/update-version.js";
import type { EnvironmentInput } from "../../registry/connectors/environments/rules.js";
import type { ConnectorView, VersionView } from "../../registry/connectors/views.js";
import type { EveryField } from "../../registry/every-field.js";
import type { PageOf } from "../../registry/paging.js";
import { type AuthSchemeMessage } from "./auth-scheme-messages.js";
import { type EnvironmentMessage } from "./environment-messages.js";
/** The fields of a version's message. */
export declare function versionFields({ version, isLatest, isDefault, etag }: VersionView): {
    etag: string;
    messages: {
        text: string;
        severity: Severity;
        detail: string[];
    }[];
    publishTime?: Timestamp | {
        readonly $typeName?: never;
        seconds?: bigint;
        nanos?: number;
    };
    id: string;
    name: string;
    description: string;
    labels: {
        key: string;
        value: string;
    }[];
    isLatest: boolean;
    isDefault: boolean;
    createTime: Timestamp | {
        readonly $typeName?: never;
        seconds?: bigint;
        nanos?: number;
    };
    updateTime: Timestamp | {
        readonly $typeName?: never;
        seconds?: bigint;
        nanos?: number;
    };
};
/** The fields of a connector's message, in both APIs. */
export declare function connectorFields({ connector, versions, environments, etag }: ConnectorView): {
    versions: {
        etag: string;
        messages: {
            text: string;
            severity: Severity;
            detail: string[];
        }[];
        publishTime?: Timestamp | {
            readonly $typeName?: never;
            seconds?: bigint;
            nanos?: number;
        };
        id: string;
        name: string;
        description: string;
        labels: {
            key: string;
            value: string;
        }[];
        isLatest: boolean;
        isDefault: boolean;
        createTime: Timestamp | {
            readonly $typeName?: never;
            seconds?: bigint;
            nanos?: number;
        };
        updateTime: Timestamp | {
            readonly $typeName?: never;
            seconds?: bigint;
            nanos?: number;
        };
    }[];
    createTime: Timestamp | {
        readonly $typeName?: never;
        seconds?: bigint;
        nanos?: number;
    };
    updateTime: Timestamp | {
        readonly $typeName?: never;
        seconds?: bigint;
        nanos?: number;
    };
    etag: string;
    connections: {
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
        createTime: Timestamp | {
            readonly $typeName?: never;
            seconds?: bigint;
            nanos?: number;
        };
        updateTime: Timestamp | {
            readonly $typeName?: never;
            seconds?: bigint;
            nanos?: number;
        };
    }[];
    public: boolean;
    documentationUrl: string;
    imageUrl: string;
    authSchemeConfigs: {
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
    }[];
    tags: {
        key: string;
        values: string[];
    }[];
    connectionVariables: {
        name: string;
        value: string;
    }[];
    environmentVariables: {
        name: string;
        value: string;
    }[];
    datasetId?: string;
    baseUrl?: string;
    id: string;
    organisationId: string;
    name: string;
    protocol: "http" | "bigquery";
} | {
    versions: {
        etag: string;
        messages: {
            text: string;
            severity: Severity;
            detail: string[];
        }[];
        publishTime?: Timestamp | {
            readonly $typeName?: never;
            seconds?: bigint;
            nanos?: number;
        };
        id: string;
        name: string;
        description: string;
        labels: {
            key: string;
            value: string;
        }[];
        isLatest: boolean;
        isDefault: boolean;
        createTime: Timestamp | {
            readonly $typeName?: never;
            seconds?: bigint;
            nanos?: number;
        };
        updateTime: Timestamp | {
            readonly $typeName?: never;
            seconds?: bigint;
            nanos?: number;
        };
    }[];
    createTime: Timestamp | {
        readonly $typeName?: never;
        seconds?: bigint;
        nanos?: number;
    };
    updateTime: Timestamp | {
        readonly $typeName?: never;
        seconds?: bigint;
        nanos?: number;
    };
    etag: string;
    environments: {
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
                        createTime: Timestamp | {
                            readonly $typeName?: never;
                            seconds?: bigint;
                            nanos?: number;
                        };
                        updateTime: Timestamp | {
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
                        createTime: Timestamp | {
                            readonly $typeName?: never;
                            seconds?: bigint;
                            nanos?: number;
                        };
                        updateTime: Timestamp | {
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
        createTime: Timestamp | {
            readonly $typeName?: never;
            seconds?: bigint;
            nanos?: number;
        };
        updateTime: Timestamp | {
            readonly $typeName?: never;
            seconds?: bigint;
            nanos?: number;
        };
    }[];
    public: boolean;
    documentationUrl: string;
    imageUrl: string;
    authSchemeConfigs: {
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
    }[];
    tags: {
        key: string;
        values: string[];
    }[];
    connectionVariables: {
        name: string;
        value: string;
    }[];
    environmentVariables: {
        name: string;
        value: string;
    }[];
    datasetId?: string;
    baseUrl?: string;
    id: string;
    organisationId: string;
    name: string;
    protocol: "http" | "bigquery";
};
/** The fields of a list's message beside its items. */
export declare function pageFields({ totalCount, next, prev }: PageOf<unknown>): {
    totalCount: number;
    next: string;
    prev: string;
};
/** What is in the messages of a connector or connection, to be created or updated. */
export interface MembersLike {
    readonly name: string;
    readonly baseUrl?: string | undefined;
    readonly datasetId?: string | undefined;
    readonly public?: boolean;
    readonly documentationUrl?: string;
    readonly imageUrl?: string;
    readonly tags?: readonly {
        readonly key: string;
        readonly values: readonly string[];
    }[];
    readonly connectionVariables?: readonly VariableLike[];
    readonly environmentVariables?: readonly VariableLike[];
    readonly authSchemeConfigs?: readonly AuthSchemeMessage[];
    readonly connections?: readonly EnvironmentMessage[];
    readonly environments?: readonly EnvironmentMessage[];
}
interface VariableLike {
    readonly name: string;
    readonly value?: string | undefined;
}
export interface ConnectorLike extends MembersLike {
    readonly id: string;
    readonly organisationId: string;
    readonly protocol: string;
    readonly authSchemeConfigIds?: readonly string[];
}
/** Every member of a connector that its message sets. */
export declare function fromMembers(message: MembersLike): EveryField<ConnectorMembers>;
/** The environments that a message says a connector is to have. */
export declare function environmentsOf({ connections, environments }: MembersLike): EnvironmentInput[];
/** Every member of a connector as a caller has it. */
export declare function fromConnector(message: ConnectorLike): EveryField<ConnectorClaim>;
export interface VersionLike {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly labels: readonly {
        readonly key: string;
        readonly value?: string | undefined;
    }[];
    readonly isLatest: boolean;
    readonly isDefault: boolean;
    readonly createTime?: Timestamp | undefined;
    readonly updateTime?: Timestamp | undefined;
    readonly publishTime?: Timestamp | undefined;
    readonly messages?: readonly {
        text: string;
        severity: Severity;
        detail: readonly string[];
    }[];
}
/** Every member of a version as a caller has it. */
export declare function fromVersion(message: VersionLike): EveryField<VersionClaim>;
export {};
