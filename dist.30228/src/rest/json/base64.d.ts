import { Fault } from "./fault.js";
/** The bytes of base64 text, standard or URL-safe, with or without padding. */
export declare function parseBase64(text: string): Uint8Array | Fault;
/** The bytes as standard base64 with padding. */
export declare function formatBase64(bytes: Uint8Array): string;
