import type { Interceptor } from "@connectrpc/connect";
export interface DeadlineOptions {
    /** For unary calls without a deadline of their own, in milliseconds. */
    readonly defaultMs: number;
    /** The longest that any unary call may take. */
    readonly maxMs: number;
    /** The same for streams; unset: as long as the client likes. */
    readonly maxStreamMs?: number;
}
/**
 * A unary call is answered DeadlineExceeded when its time is up, whatever its implementation does; a stream's signal aborts, and
 * ends it.
 */
export declare function deadline({ defaultMs, maxMs, maxStreamMs }: DeadlineOptions): Interceptor;
