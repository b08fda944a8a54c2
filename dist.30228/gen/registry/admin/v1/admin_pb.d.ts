import type { GenFile, GenMessage, GenService } from "@bufbuild/protobuf/codegenv2";
import type { HttpBody } from "../../../google/api/httpbody_pb.js";
import type { Message } from "@bufbuild/protobuf";
/**
 * Describes the file registry/admin/v1/admin.proto.
 */
export declare const file_registry_admin_v1_admin: GenFile;
/**
 * @generated from message registry.admin.v1.BackupRequest
 */
export type BackupRequest = Message<"registry.admin.v1.BackupRequest"> & {};
/**
 * Describes the message registry.admin.v1.BackupRequest.
 * Use `create(BackupRequestSchema)` to create a new message.
 */
export declare const BackupRequestSchema: GenMessage<BackupRequest>;
/**
 * @generated from message registry.admin.v1.BackupResponse
 */
export type BackupResponse = Message<"registry.admin.v1.BackupResponse"> & {
    /**
     * The next bytes of the archive.
     *
     * @generated from field: google.api.HttpBody archive = 1;
     */
    archive?: HttpBody | undefined;
};
/**
 * Describes the message registry.admin.v1.BackupResponse.
 * Use `create(BackupResponseSchema)` to create a new message.
 */
export declare const BackupResponseSchema: GenMessage<BackupResponse>;
/**
 * @generated from service registry.admin.v1.AdminService
 */
export declare const AdminService: GenService<{
    /**
     * Everything that is stored, as of one moment, as a tar archive: rows, files, and at the end manifest.json, without which the
     * archive is not complete. Writers go on meanwhile. A process makes one backup at a time.
     *
     * @generated from rpc registry.admin.v1.AdminService.Backup
     */
    backup: {
        methodKind: "server_streaming";
        input: typeof BackupRequestSchema;
        output: typeof BackupResponseSchema;
    };
}>;
