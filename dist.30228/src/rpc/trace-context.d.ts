/** Identifiers in lower-case hexadecimal. */
export interface TraceContext {
    readonly traceId: string;
    /** Of the caller's span; of this program's once it has begun one. */
    readonly spanId: string;
    readonly sampled: boolean;
    /** What other systems have put beside it, as it came. */
    readonly state: string | undefined;
}
/** Undefined: the header is malformed, and then the trace begins here (section 4.3). */
export declare function readTraceContext(traceparent: string, tracestate?: string | readonly string[]): TraceContext | undefined;
/** As it stands in a header. */
export declare function traceHeader({ traceId, spanId, sampled }: TraceContext): string;
