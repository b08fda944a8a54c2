import { type RequestFacts } from "./request-facts.js";
/** What a request brings to be let in. */
export type PresentedCredential = 
/** An API key, a JWT or a token of the registry. */
{
    readonly form: "bearer";
    readonly token: string;
} | {
    readonly form: "api-key";
    readonly token: string;
} | {
    readonly form: "jwt";
    readonly token: string;
}
/** The parameters after the scheme. */
 | {
    readonly form: "signature";
    readonly parameters: string;
};
/** Undefined: there is no such header. Refuses two of them, and one that can't be read. Scheme names are matched without case. */
export declare function readAuthorization(facts: Pick<RequestFacts, "headers" | "rawHeaders">): PresentedCredential | undefined;
