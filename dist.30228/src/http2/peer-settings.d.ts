import type { Connection } from "./connection.js";
/** Takes over what the frame's payload says; throws Http2ConnectionError for values that none may have. */
export declare function applySettings(connection: Connection, buffer: Buffer, start: number, end: number): void;
