import type { Message } from "@bufbuild/protobuf";
import type { MemoryShare } from "../../rpc/memory-budget.js";
import { type ChunkStream } from "../binding/body.js";
import type { RuleViolations } from "../binding/rule-violations.js";
import type { Violation } from "../json/codec.js";
import type { DialectTools } from "../routing/route.js";
import type { Binding, BodyRule } from "../routing/rules.js";
export interface PartLimits {
    /** Of a JSON or text part. */
    readonly bodyBytes: number;
    /** Of a part that becomes bytes. */
    readonly fileBytes: number;
    /** Counts what is held of JSON and text parts until their end. */
    readonly memory?: MemoryShare | undefined;
}
export interface MultipartReader {
    /**
     * `first` has what comes from outside the body, and gets the first part; without parts it goes as it is. `outside`: what is wrong
     * out there.
     */
    messages(chunks: ChunkStream, boundary: string, first: Message, outside: readonly Violation[], limits: PartLimits): AsyncGenerator<Message>;
}
/** Compiles how the parts of a multipart body become messages. */
export declare function createMultipartReader(binding: Binding, body: Extract<BodyRule, {
    kind: "multipart";
}>, tools: DialectTools, ruleViolations: RuleViolations): MultipartReader;
