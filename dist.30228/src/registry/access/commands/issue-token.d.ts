import { type CommandContext } from "../../context.js";
export interface IssueTokenInput {
    readonly organization: string;
    /** Unguessable. */
    readonly token: string;
    /** Groups that the caller's identity provider names. */
    readonly groups: readonly string[];
    readonly seconds: number;
}
/** Answers with the time it expires. */
export declare function issueToken(context: CommandContext, input: IssueTokenInput): Promise<Date>;
