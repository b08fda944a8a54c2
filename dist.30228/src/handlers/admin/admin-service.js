// registry.admin.v1.AdminService: what the composition root gives it, as messages.
import { create } from "@bufbuild/protobuf";
import { HttpBodySchema } from "../../../gen/google/api/httpbody_pb.js";
import { RegistryError } from "../../registry/errors.js";
/** The service for operators. */
export function adminService({ backup }) {
    let isRunning = false;
    return {
        async *backup(_, call) {
            if (backup === undefined)
                throw new Error("the composition root gave no backup");
            if (isRunning)
                throw new RegistryError("QUOTA_EXCEEDED", "this process makes a backup already: wait for its end");
            isRunning = true;
            try {
                for await (const data of backup()) {
                    call.signal.throwIfAborted();
                    yield { archive: create(HttpBodySchema, { contentType: "application/x-tar", data }) };
                }
            }
            finally {
                isRunning = false;
            }
        },
    };
}
//# sourceMappingURL=admin-service.js.map