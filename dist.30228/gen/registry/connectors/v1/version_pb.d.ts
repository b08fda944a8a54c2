import type { GenEnum, GenFile, GenMessage } from "@bufbuild/protobuf/codegenv2";
import type { Timestamp } from "@bufbuild/protobuf/wkt";
import type { Label } from "../../labels/v1/labels_pb.js";
import type { Message } from "@bufbuild/protobuf";
/**
 * Describes the file registry/connectors/v1/version.proto.
 */
export declare const file_registry_connectors_v1_version: GenFile;
/**
 * @generated from message registry.connectors.v1.ConnectorVersion
 */
export type ConnectorVersion = Message<"registry.connectors.v1.ConnectorVersion"> & {
    /**
     * @generated from field: string id = 1;
     */
    id: string;
    /**
     * 1 to 255 characters, exact; "latest" and "default" are reserved.
     *
     * @generated from field: string name = 2;
     */
    name: string;
    /**
     * @generated from field: string description = 3;
     */
    description: string;
    /**
     * @generated from field: bool is_latest = 4;
     */
    isLatest: boolean;
    /**
     * @generated from field: bool is_default = 5;
     */
    isDefault: boolean;
    /**
     * @generated from field: google.protobuf.Timestamp create_time = 6 [json_name = "createdAt"];
     */
    createTime?: Timestamp | undefined;
    /**
     * Also moves with what is under the version.
     *
     * @generated from field: google.protobuf.Timestamp update_time = 7 [json_name = "updatedAt"];
     */
    updateTime?: Timestamp | undefined;
    /**
     * Unset in a draft.
     *
     * @generated from field: google.protobuf.Timestamp publish_time = 8 [json_name = "publishedAt"];
     */
    publishTime?: Timestamp | undefined;
    /**
     * @generated from field: string etag = 9;
     */
    etag: string;
    /**
     * The outcome of the last publish.
     *
     * @generated from field: repeated registry.connectors.v1.VersionMessage messages = 10;
     */
    messages: VersionMessage[];
    /**
     * Names and values to find versions by. A PUT that has them replaces all of them; one without leaves them as they are. They may
     * change while the version is published.
     *
     * @generated from field: repeated registry.labels.v1.Label labels = 11;
     */
    labels: Label[];
};
/**
 * Describes the message registry.connectors.v1.ConnectorVersion.
 * Use `create(ConnectorVersionSchema)` to create a new message.
 */
export declare const ConnectorVersionSchema: GenMessage<ConnectorVersion>;
/**
 * @generated from message registry.connectors.v1.ConnectorVersionCreate
 */
export type ConnectorVersionCreate = Message<"registry.connectors.v1.ConnectorVersionCreate"> & {
    /**
     * @generated from field: string name = 1;
     */
    name: string;
    /**
     * Name of a version (or latest, or default) whose children are copied.
     *
     * @generated from field: optional string from_version = 2;
     */
    fromVersion?: string | undefined;
    /**
     * Without them a copy has those of the version that it is made from.
     *
     * @generated from field: repeated registry.labels.v1.Label labels = 3;
     */
    labels: Label[];
};
/**
 * Describes the message registry.connectors.v1.ConnectorVersionCreate.
 * Use `create(ConnectorVersionCreateSchema)` to create a new message.
 */
export declare const ConnectorVersionCreateSchema: GenMessage<ConnectorVersionCreate>;
/**
 * @generated from message registry.connectors.v1.VersionMessage
 */
export type VersionMessage = Message<"registry.connectors.v1.VersionMessage"> & {
    /**
     * @generated from field: string text = 1;
     */
    text: string;
    /**
     * @generated from field: registry.connectors.v1.Severity severity = 2;
     */
    severity: Severity;
    /**
     * @generated from field: repeated string detail = 3;
     */
    detail: string[];
};
/**
 * Describes the message registry.connectors.v1.VersionMessage.
 * Use `create(VersionMessageSchema)` to create a new message.
 */
export declare const VersionMessageSchema: GenMessage<VersionMessage>;
/**
 * @generated from enum registry.connectors.v1.Severity
 */
export declare enum Severity {
    /**
     * @generated from enum value: SEVERITY_UNSPECIFIED = 0;
     */
    UNSPECIFIED = 0,
    /**
     * @generated from enum value: SEVERITY_INFO = 1;
     */
    INFO = 1,
    /**
     * @generated from enum value: SEVERITY_WARNING = 2;
     */
    WARNING = 2,
    /**
     * @generated from enum value: SEVERITY_ERROR = 3;
     */
    ERROR = 3
}
/**
 * Describes the enum registry.connectors.v1.Severity.
 */
export declare const SeveritySchema: GenEnum<Severity>;
