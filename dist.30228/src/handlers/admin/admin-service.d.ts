import type { ServiceImpl } from "@connectrpc/connect";
import type { AdminService } from "../../../gen/registry/admin/v1/admin_pb.js";
export interface AdminOptions {
    /** The bytes of a backup's archive, made while they are taken. Undefined where there is nothing to be backed up. */
    readonly backup?: (() => AsyncIterable<Uint8Array>) | undefined;
}
/** The service for operators. */
export declare function adminService({ backup }: AdminOptions): ServiceImpl<typeof AdminService>;
