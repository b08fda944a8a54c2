// registry.admin.v1.AdminService: what the composition root gives it, as messages.
import { create } from "@bufbuild/protobuf"
import type { HandlerContext, ServiceImpl } from "@connectrpc/connect"
import { HttpBodySchema } from "../../../gen/google/api/httpbody_pb.js"
import type { AdminService } from "../../../gen/registry/admin/v1/admin_pb.js"
import { RegistryError } from "../../registry/errors.js"

export interface AdminOptions {
  /** The bytes of a backup's archive, made while they are taken. Undefined where there is nothing to be backed up. */
  readonly backup?: (() => AsyncIterable<Uint8Array>) | undefined
}

/** The service for operators. */
export function adminService({ backup }: AdminOptions): ServiceImpl<typeof AdminService> {
  let isRunning = false
  return {
    async *backup(_, call: HandlerContext) {
      if (backup === undefined) throw new Error("the composition root gave no backup")
      if (isRunning) throw new RegistryError("QUOTA_EXCEEDED", "this process makes a backup already: wait for its end")
      isRunning = true
      try {
        for await (const data of backup()) {
          call.signal.throwIfAborted()
          yield { archive: create(HttpBodySchema, { contentType: "application/octet-stream", data }) }
        }
      } finally {
        isRunning = false
      }
    },
  }
}
