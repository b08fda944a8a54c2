import type { Caller } from "../../registry/access/caller.js";
import type { KeySet } from "./key-sets.js";
import type { Principals } from "./principals.js";
export interface JwtOptions {
    /** Keys by issuer: only these are trusted. */
    readonly issuers: ReadonlyMap<string, KeySet>;
    readonly audience: string;
    /** Claims that name the user and their groups. */
    readonly userClaim: string;
    readonly groupsClaim?: string | undefined;
    readonly principals: Pick<Principals, "user">;
    readonly clock: () => Date;
}
export declare class JsonWebTokens {
    #private;
    private readonly options;
    constructor(options: JwtOptions);
    /** Whether the text has three parts: whether they are a JWT's is found out when it is verified. */
    static looksLikeOne(token: string): boolean;
    /** Refuses a token that is not signed by a trusted issuer, for this audience, now; says which of these it is. */
    authenticate(token: string): Caller | Promise<Caller>;
}
