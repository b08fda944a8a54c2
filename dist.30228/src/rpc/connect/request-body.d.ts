import type { DescMethod } from "@bufbuild/protobuf";
import type { MemoryShare } from "../memory-budget.js";
export interface RequestBodyOptions {
    readonly method: DescMethod;
    /** What the handler reads of one message. */
    readonly readMaxBytes: number;
    /** Without it nothing is counted. */
    readonly memory: MemoryShare | undefined;
}
export declare class RequestBody {
    private readonly options;
    private readonly framing;
    private readonly isJson;
    private readonly isGzipped;
    /** Bytes of the largest message so far, as it came and inflated. */
    private readonly held;
    /** Header fields that say something about the body which the handler gets otherwise are taken out. */
    constructor(header: Headers, options: RequestBodyOptions);
    /** Throws ConnectError for what is refused. */
    read(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
    private whole;
    private enveloped;
    private envelope;
    private message;
    /** A stream's messages go one by one: no more than its largest one is held at a time. */
    private hold;
}
