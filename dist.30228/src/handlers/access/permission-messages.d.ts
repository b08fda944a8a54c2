import type { MessageInitShape } from "@bufbuild/protobuf";
import { type GroupSchema, type MemberSchema, MemberStatus, type PermissionSchema } from "../../../gen/registry/access/v1/permissions_pb.js";
import { Role } from "../../../gen/registry/access/v1/role_pb.js";
import type * as entities from "../../registry/access/entities.js";
import type { Stored } from "../../store/store.js";
/** The role as a message has it. */
export declare function toRole(role: entities.Role): Role;
/** Undefined for UNSPECIFIED. */
export declare function fromRole(role: Role): entities.Role | undefined;
/** A grant as the message of a permission, with its etag. */
export declare function permissionMessage(grant: Stored<entities.Grant>): MessageInitShape<typeof PermissionSchema>;
/** A group as a message, with its etag. */
export declare function groupMessage(group: Stored<entities.Group>): MessageInitShape<typeof GroupSchema>;
/** A member of a group as a message. */
export declare function memberMessage(member: entities.GroupMember): MessageInitShape<typeof MemberSchema>;
/** UNSPECIFIED is a member. */
export declare function fromMemberStatus(status: MemberStatus): entities.MemberStatus;
