import { ConnectError } from "@connectrpc/connect";
import type { Caller } from "../registry/access/caller.js";
import { JsonWebTokens } from "./credentials/json-web-token.js";
import type { Principals } from "./credentials/principals.js";
import type { RequestFacts } from "./credentials/request-facts.js";
import { type SignatureRules } from "./credentials/signature-v4/verify-signature.js";
import { FailureLimiter } from "./failure-limiter.js";
import { type SecretKeys } from "./secret-key.js";
export interface AuthenticatorOptions {
    readonly secretKeys: SecretKeys;
    readonly adminKey?: string | undefined;
    readonly principals: Principals;
    /** Without it no JWT lets anybody in. */
    readonly tokens?: JsonWebTokens | undefined;
    readonly signatures: SignatureRules;
    readonly cookieName: string;
    /** Whether pages of this origin may call with the cookie. */
    readonly isAllowedOrigin: (origin: string) => boolean;
    /** Told when a key was used, at most once in ten minutes each. */
    readonly onKeyUsed?: ((id: string) => void) | undefined;
    readonly failures?: FailureLimiter;
    readonly clock: () => Date;
}
/** A request whose body the signature covers: who is calling is known for sure once the body's SHA-256 is. */
export declare class SignedBody {
    /** Undefined: not known before the body is. */
    readonly caller: Caller | undefined;
    /** Takes the SHA-256 of the whole body (hexadecimal). Throws INVALID_SIGNATURE unless it is the one that was signed. */
    readonly verify: (sha256: string) => Caller | Promise<Caller>;
    constructor(
    /** Undefined: not known before the body is. */
    caller: Caller | undefined, 
    /** Takes the SHA-256 of the whole body (hexadecimal). Throws INVALID_SIGNATURE unless it is the one that was signed. */
    verify: (sha256: string) => Caller | Promise<Caller>);
}
/** Finds out who makes a call from the credentials that it carries. */
export declare class Authenticator {
    #private;
    private readonly options;
    constructor(options: AuthenticatorOptions);
    /** `secure`: the request came over TLS. Throws and rejects with ConnectErrors only. */
    authenticate(facts: RequestFacts, secure: boolean): Caller | SignedBody | Promise<Caller | SignedBody>;
}
/** The reason of an error, as its details have it. */
export declare function reasonOf(error: ConnectError): string | undefined;
