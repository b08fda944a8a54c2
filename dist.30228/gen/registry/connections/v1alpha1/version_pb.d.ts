import type { GenFile, GenMessage } from "@bufbuild/protobuf/codegenv2";
import type { Timestamp } from "@bufbuild/protobuf/wkt";
import type { Label } from "../../labels/v1/labels_pb.js";
import type { Message } from "@bufbuild/protobuf";
/**
 * Describes the file registry/connections/v1alpha1/version.proto.
 */
export declare const file_registry_connections_v1alpha1_version: GenFile;
/**
 * @generated from message registry.connections.v1alpha1.ConnectionVersion
 */
export type ConnectionVersion = Message<"registry.connections.v1alpha1.ConnectionVersion"> & {
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
     * Names and values to find versions by. A PUT that has them replaces all of them; one without leaves them as they are. They may
     * change while the version is published.
     *
     * @generated from field: repeated registry.labels.v1.Label labels = 11;
     */
    labels: Label[];
};
/**
 * Describes the message registry.connections.v1alpha1.ConnectionVersion.
 * Use `create(ConnectionVersionSchema)` to create a new message.
 */
export declare const ConnectionVersionSchema: GenMessage<ConnectionVersion>;
/**
 * @generated from message registry.connections.v1alpha1.ConnectionVersionCreate
 */
export type ConnectionVersionCreate = Message<"registry.connections.v1alpha1.ConnectionVersionCreate"> & {
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
 * Describes the message registry.connections.v1alpha1.ConnectionVersionCreate.
 * Use `create(ConnectionVersionCreateSchema)` to create a new message.
 */
export declare const ConnectionVersionCreateSchema: GenMessage<ConnectionVersionCreate>;
