import { type RequestFacts } from "../request-facts.js";
export interface SignatureRules {
    /** The scope's region and service. */
    readonly region: string;
    readonly service: string;
    readonly clock: () => Date;
}
/** A signature that fits its request's headers, by a key that has yet to be found. */
export interface PresentedSignature {
    readonly accessKeyId: string;
    /**
     * SHA-256 that the headers claim for the body. Undefined: they claim none, and the signature can be verified only with the body's own.
     */
    readonly claimedHash: string | undefined;
    /** Throws INVALID_SIGNATURE unless one of the secrets signed the request with a body of this SHA-256 (hexadecimal). */
    verify(secrets: readonly string[], payloadHash: string): void;
}
/** Refuses what no key could make right: unreadable, too old, for another service, session or part of the headers. */
export declare function presentSignature(parameters: string, facts: RequestFacts, rules: SignatureRules): PresentedSignature;
