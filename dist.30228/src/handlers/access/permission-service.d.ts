import type { ServiceImpl } from "@connectrpc/connect";
import { type PermissionService } from "../../../gen/registry/access/v1/permissions_pb.js";
import { type HandlerOptions } from "../context.js";
/** The service over the registry's commands. */
export declare function permissionService(options: HandlerOptions): ServiceImpl<typeof PermissionService>;
