import type { ServiceImpl } from "@connectrpc/connect";
import { type ConnectionActionService } from "../../../gen/registry/connections/v1alpha1/actions_pb.js";
import type { HandlerOptions } from "../context.js";
/** The service over the registry's commands. */
export declare function connectionActionService(options: HandlerOptions): ServiceImpl<typeof ConnectionActionService>;
