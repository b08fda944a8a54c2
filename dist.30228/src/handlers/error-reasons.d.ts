import { Code } from "@connectrpc/connect";
import type { ErrorReason } from "../registry/errors.js";
/** What is known of one reason. */
export interface ReasonDescription {
    readonly code: Code;
    /** When an operation fails with it, as a sentence. */
    readonly description: string;
    /** An error as a client gets it. */
    readonly example: {
        readonly message: string;
        readonly metadata?: Readonly<Record<string, string>>;
    };
}
/** Every reason that a command gives, by its name in `google.rpc.ErrorInfo`. */
export declare const errorReasons: Readonly<Record<ErrorReason, ReasonDescription>>;
/** The reasons of the registry's stores, which every method can fail with. */
export type StoreReason = "CONTENTION" | "UNAVAILABLE" | "DATA_LOSS" | "DEADLINE_EXCEEDED" | "INTERNAL";
/** Reasons that no method declares: every method can fail with them. PERMISSION_DENIED is the answer of access control, too. */
export declare const commonReasons: ReadonlySet<string>;
