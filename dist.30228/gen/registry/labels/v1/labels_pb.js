// Labels: names and values that users attach to resources, to find them by.
import { fileDesc, messageDesc } from "@bufbuild/protobuf/codegenv2";
import { file_buf_validate_validate } from "@bufbuild/protovalidate/gen/buf/validate/validate_pb.js";
/**
 * Describes the file registry/labels/v1/labels.proto.
 */
export const file_registry_labels_v1_labels = /*@__PURE__*/ fileDesc("Ch9yZWdpc3RyeS9sYWJlbHMvdjEvbGFiZWxzLnByb3RvEhJyZWdpc3RyeS5sYWJlbHMudjEiWQoFTGFiZWwSKAoDa2V5GAEgASgJQhu6SBhyFjIUXlthLXowLTkuXy8tXXsxLDYzfSQSHAoFdmFsdWUYAiABKAlCCLpIBXIDGP8BSACIAQFCCAoGX3ZhbHVlYgZwcm90bzM", [file_buf_validate_validate]);
/**
 * Describes the message registry.labels.v1.Label.
 * Use `create(LabelSchema)` to create a new message.
 */
export const LabelSchema = /*@__PURE__*/ messageDesc(file_registry_labels_v1_labels, 0);
//# sourceMappingURL=labels_pb.js.map