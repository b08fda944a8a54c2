import type { DescService } from "@bufbuild/protobuf";
import type { Interceptor } from "@connectrpc/connect";
import type { CommandContext } from "../registry/context.js";
import type { ResourceNames } from "../registry/resource-names.js";
import type { Store } from "../store/store.js";
import { Decisions } from "./decisions.js";
import { Gatekeeper } from "./gatekeeper.js";
import type { SecretKeys } from "./secret-key.js";
export interface AccessSettings {
    readonly AUTHENTICATION: "required" | "off";
    readonly ADMIN_API_KEY: string | undefined;
    readonly SECRET_KEY: string | undefined;
    readonly SECRET_KEY_PREVIOUS: string | undefined;
    readonly JWT_ISSUERS: readonly string[];
    readonly JWT_JWKS_FILE: string | undefined;
    readonly JWT_AUDIENCE: string | undefined;
    readonly JWT_USER_CLAIM: string;
    readonly JWT_GROUPS_CLAIM: string | undefined;
    readonly OPERATORS: readonly string[];
    readonly ORGANIZATION_CREATION: "operators" | "everyone";
    readonly COOKIE_NAME: string;
    readonly CORS_ORIGINS: "*" | readonly string[] | undefined;
    readonly RATE_LIMIT: number;
    readonly MAX_CONCURRENT_CALLS: number;
    readonly MAX_CONCURRENT_STREAMS: number;
    readonly ACCOUNT_ID: string;
    readonly REGION: string;
}
export interface AccessOptions {
    readonly settings: AccessSettings;
    readonly store: Store;
    /** Folder of the embedded store; undefined where other processes share the store. */
    readonly dataDir: string | undefined;
    readonly services: readonly DescService[];
    /** Services that need no credential. */
    readonly publicServices: ReadonlySet<string>;
    /** Services whose methods have no rule and that whoever is authenticated may call. */
    readonly openServices: ReadonlySet<string>;
    readonly names: ResourceNames;
    readonly defaultPackage: {
        readonly format: string;
        readonly namespace: string;
    };
    /** For what is done without a caller. */
    readonly context: (store: Store) => CommandContext;
    readonly logger: {
        warn(details: object, message: string): void;
    };
}
export interface AccessControl {
    /** The store, watched: changes made through it hold for the next call. */
    readonly store: Store;
    readonly gatekeeper: Gatekeeper;
    readonly decisions: Decisions;
    readonly secretKeys: SecretKeys;
    /** Before and after validation. */
    readonly before: readonly Interceptor[];
    readonly after: readonly Interceptor[];
    /** File with the operator key that this start made. */
    readonly firstKeyFile: string | undefined;
    close(): void;
}
/** Throws AccessSettingError where nobody could come in, and an Error naming a method without a rule. */
export declare function openAccessControl(options: AccessOptions): Promise<AccessControl>;
