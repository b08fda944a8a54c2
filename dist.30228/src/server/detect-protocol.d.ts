import type { Socket } from "node:net";
/**
 * Hands the socket on, none of its bytes consumed, as soon as it is told apart. One that says nothing in time is closed.
 */
export declare function detectProtocol(socket: Socket, timeoutMs: number, http1: (socket: Socket) => void, http2: (socket: Socket) => void): void;
