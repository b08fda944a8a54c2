import type { GenExtension, GenFile, GenMessage } from "@bufbuild/protobuf/codegenv2";
import type { MethodOptions } from "@bufbuild/protobuf/wkt";
import type { Role } from "./role_pb.js";
import type { Message } from "@bufbuild/protobuf";
/**
 * Describes the file registry/access/v1/rule.proto.
 */
export declare const file_registry_access_v1_rule: GenFile;
/**
 * Exactly one of role, operator, authenticated and public is set; a method without a rule stops the start.
 *
 * @generated from message registry.access.v1.Rule
 */
export type Rule = Message<"registry.access.v1.Rule"> & {
    /**
     * The least role that the caller needs on the project, or without one on the organization, that the request names.
     * ROLE_VIEWER and ROLE_MEMBER both mean to read.
     *
     * @generated from field: registry.access.v1.Role role = 1;
     */
    role: Role;
    /**
     * Path of the request's field that names the organization.
     *
     * @generated from field: string organization = 2;
     */
    organization: string;
    /**
     * Path of the request's field that names the project. Where the field is empty the organization is meant.
     *
     * @generated from field: string project = 3;
     */
    project: string;
    /**
     * Whoever is authenticated may call; the answer shows what they may see.
     *
     * @generated from field: bool authenticated = 4;
     */
    authenticated: boolean;
    /**
     * No credential is needed.
     *
     * @generated from field: bool public = 5;
     */
    public: boolean;
    /**
     * Only the operator role may call.
     *
     * @generated from field: bool operator = 6;
     */
    operator: boolean;
    /**
     * A role on any project of the organization is enough.
     *
     * @generated from field: bool any_project = 7;
     */
    anyProject: boolean;
    /**
     * The call makes the organization itself: who may do that, the setting ORGANIZATION_CREATION says.
     *
     * @generated from field: bool create_organization = 8;
     */
    createOrganization: boolean;
    /**
     * The call makes the organization and the project on its way when they are missing, and needs the right to make each.
     *
     * @generated from field: bool create_parents = 9;
     */
    createParents: boolean;
    /**
     * Path of the request's field that holds the name (an ARN) of an organization, project or package. In place of organization
     * and project.
     *
     * @generated from field: string resource = 10;
     */
    resource: string;
    /**
     * Names under which policy documents speak of the call. None: policies have no say in it.
     *
     * @generated from field: repeated string actions = 11;
     */
    actions: string[];
    /**
     * Path of the request's field that names the package, for policies that speak of one. The fields format and namespace
     * beside it belong to the name.
     *
     * @generated from field: string package = 12;
     */
    package: string;
    /**
     * Path of the request's field that names another project of the organization, which the caller has to be able to read.
     *
     * @generated from field: string source_project = 13;
     */
    sourceProject: string;
};
/**
 * Describes the message registry.access.v1.Rule.
 * Use `create(RuleSchema)` to create a new message.
 */
export declare const RuleSchema: GenMessage<Rule>;
/**
 * @generated from extension: registry.access.v1.Rule rule = 51202;
 */
export declare const rule: GenExtension<MethodOptions, Rule>;
