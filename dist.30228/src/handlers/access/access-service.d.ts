import type { ServiceImpl } from "@connectrpc/connect";
import { type AccessService } from "../../../gen/registry/access/v1/access_pb.js";
import { type HandlerOptions } from "../context.js";
/** The service over the registry's commands. */
export declare function accessService(options: HandlerOptions): ServiceImpl<typeof AccessService>;
