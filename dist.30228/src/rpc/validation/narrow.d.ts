import { type DescMessage, type Message } from "@bufbuild/protobuf";
import type { Path } from "@bufbuild/protobuf/reflect";
import { type RuleCompiler } from "./compile.js";
import type { RuleViolation } from "./violations.js";
/** What is left to judge of a message. */
export interface Narrowed {
    /** Values over their limits: the copy has empty ones in their place. */
    readonly oversized: readonly RuleViolation[];
    /** A copy with fewer entries. What it violates the whole violates as well, once `toOriginal` has mapped the path. */
    readonly message: Message;
    /** Undefined for a violation that only the copy has. */
    toOriginal(path: Path, reason: string): Path | undefined;
    /** The copy still has all entries of a list or map that may be long. */
    readonly isLong: boolean;
}
export declare class Narrower {
    private readonly compiler;
    private readonly plans;
    constructor(compiler: RuleCompiler);
    narrow(desc: DescMessage, message: Message): Narrowed;
    private planOf;
    private fieldPlan;
}
