import type { GenFile, GenMessage } from "@bufbuild/protobuf/codegenv2";
import type { Message } from "@bufbuild/protobuf";
/**
 * Describes the file registry/labels/v1/labels.proto.
 */
export declare const file_registry_labels_v1_labels: GenFile;
/**
 * One label of a resource. A resource has at most 64, each with another key. Over REST the labels of a resource are one JSON
 * object. An update that names the labels in its mask merges them by key.
 *
 * @generated from message registry.labels.v1.Label
 */
export type Label = Message<"registry.labels.v1.Label"> & {
    /**
     * 1 to 63 characters of a-z, 0-9, ".", "_", "/" and "-".
     *
     * @generated from field: string key = 1;
     */
    key: string;
    /**
     * Up to 255 characters. In an update an entry without a value (JSON null) removes the label. Answers always have it.
     *
     * @generated from field: optional string value = 2;
     */
    value?: string | undefined;
};
/**
 * Describes the message registry.labels.v1.Label.
 * Use `create(LabelSchema)` to create a new message.
 */
export declare const LabelSchema: GenMessage<Label>;
