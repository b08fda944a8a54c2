import { type JWTVerifyGetKey } from "jose";
/** Finds the key that a token names. Throws jose's JWKSNoMatchingKey, or UNAVAILABLE where no key is known yet. */
export interface KeySet {
    readonly find: JWTVerifyGetKey;
    /** Calls back when keys went or came: what was verified before may not be any more. */
    onChange(listener: () => void): void;
    close(): void;
}
export interface IssuerKeysOptions {
    readonly issuer: string;
    /** Milliseconds of a clock that never goes back. */
    readonly now?: () => number;
    readonly fetch?: typeof fetch;
    /** Told when the keys can't be fetched; the ones known before go on being used. */
    readonly onFailure: (error: unknown) => void;
}
/** The keys that an issuer's discovery document leads to: fetched when first needed, again when a key is unknown, and in the background. */
export declare function issuerKeys({ issuer, onFailure, ...options }: IssuerKeysOptions): KeySet;
/** Throws unless a URL is https, or http on loopback. */
export declare function requireSecure(name: string, url: string): void;
/** The keys in a JWKS file, read again when it changes. Rejects where the file can't be used; a later fault keeps what was there. */
export declare function fileKeys(path: string, onFailure: (error: unknown) => void): Promise<KeySet>;
