import type { Store } from "../store/store.js";
import { SecretKeys } from "./secret-key.js";
/** Why the registry can't start with these settings, in words that say what would be right. */
export declare class AccessSettingError extends Error {
    readonly name = "AccessSettingError";
}
export interface SecretKeyOptions {
    /** Settings of these names. */
    readonly secretKey: string | undefined;
    readonly previous: string | undefined;
    /** Folder of the embedded store; undefined: other processes share the store, and must have the same key. */
    readonly dataDir: string | undefined;
}
/** The keys of the settings, or of the file secret-key, which is made (mode 0600) where there is none. */
export declare function openSecretKeys({ secretKey, previous, dataDir }: SecretKeyOptions): Promise<SecretKeys>;
export interface WayInOptions {
    readonly store: Store;
    readonly secretKeys: SecretKeys;
    readonly dataDir: string | undefined;
    readonly hasAdminKey: boolean;
    readonly hasIssuer: boolean;
}
/**
 * Makes sure that somebody can come in. On the embedded store without any key an operator key is made: the answer is the file (mode 0600)
 * that it is in; undefined: there was no need.
 */
export declare function ensureWayIn(options: WayInOptions): Promise<string | undefined>;
