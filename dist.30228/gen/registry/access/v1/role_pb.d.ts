import type { GenEnum, GenFile } from "@bufbuild/protobuf/codegenv2";
/**
 * Describes the file registry/access/v1/role.proto.
 */
export declare const file_registry_access_v1_role: GenFile;
/**
 * @generated from enum registry.access.v1.Role
 */
export declare enum Role {
    /**
     * @generated from enum value: ROLE_UNSPECIFIED = 0;
     */
    UNSPECIFIED = 0,
    /**
     * Everything in the organization or project, its permissions included.
     *
     * @generated from enum value: ROLE_ADMIN = 1;
     */
    ADMIN = 1,
    /**
     * Creates and changes what is in it.
     *
     * @generated from enum value: ROLE_MODELER = 2;
     */
    MODELER = 2,
    /**
     * Reads the organization and everything in it.
     *
     * @generated from enum value: ROLE_MEMBER = 3;
     */
    MEMBER = 3,
    /**
     * Reads the project.
     *
     * @generated from enum value: ROLE_VIEWER = 4;
     */
    VIEWER = 4
}
/**
 * Describes the enum registry.access.v1.Role.
 */
export declare const RoleSchema: GenEnum<Role>;
