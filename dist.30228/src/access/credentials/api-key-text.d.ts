import type { SecretKeys } from "../secret-key.js";
export interface ApiKeyText {
    readonly id: string;
    readonly secret: string;
}
/** Undefined: the text is not that of an API key. */
export declare function parseApiKeyText(text: string): ApiKeyText | undefined;
/** An id that no key has: 100 random bits. */
export declare function newApiKeyId(): string;
/** The text of a key, derived from the secret key and the id. */
export declare function apiKeyText(keys: SecretKeys, id: string): string;
