import { type ConnectRouter } from "@connectrpc/connect";
import type { ServerState } from "./state.js";
export declare function reflectionService(router: ConnectRouter, state: ServerState): void;
