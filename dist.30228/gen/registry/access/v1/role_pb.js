// Roles on organizations and projects.
import { enumDesc, fileDesc } from "@bufbuild/protobuf/codegenv2";
import { file_rest_v1_annotations } from "../../../rest/v1/annotations_pb.js";
/**
 * Describes the file registry/access/v1/role.proto.
 */
export const file_registry_access_v1_role = /*@__PURE__*/ fileDesc("Ch1yZWdpc3RyeS9hY2Nlc3MvdjEvcm9sZS5wcm90bxIScmVnaXN0cnkuYWNjZXNzLnYxKpgBCgRSb2xlEhQKEFJPTEVfVU5TUEVDSUZJRUQQABIbCgpST0xFX0FETUlOEAEaC4qAGQcKBWFkbWluEh8KDFJPTEVfTU9ERUxFUhACGg2KgBkJCgdtb2RlbGVyEh0KC1JPTEVfTUVNQkVSEAMaDIqAGQgKBm1lbWJlchIdCgtST0xFX1ZJRVdFUhAEGgyKgBkICgZ2aWV3ZXJiBnByb3RvMw", [file_rest_v1_annotations]);
/**
 * @generated from enum registry.access.v1.Role
 */
export var Role;
(function (Role) {
    /**
     * @generated from enum value: ROLE_UNSPECIFIED = 0;
     */
    Role[Role["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * Everything in the organization or project, its permissions included.
     *
     * @generated from enum value: ROLE_ADMIN = 1;
     */
    Role[Role["ADMIN"] = 1] = "ADMIN";
    /**
     * Creates and changes what is in it.
     *
     * @generated from enum value: ROLE_MODELER = 2;
     */
    Role[Role["MODELER"] = 2] = "MODELER";
    /**
     * Reads the organization and everything in it.
     *
     * @generated from enum value: ROLE_MEMBER = 3;
     */
    Role[Role["MEMBER"] = 3] = "MEMBER";
    /**
     * Reads the project.
     *
     * @generated from enum value: ROLE_VIEWER = 4;
     */
    Role[Role["VIEWER"] = 4] = "VIEWER";
})(Role || (Role = {}));
/**
 * Describes the enum registry.access.v1.Role.
 */
export const RoleSchema = /*@__PURE__*/ enumDesc(file_registry_access_v1_role, 0);
//# sourceMappingURL=role_pb.js.map