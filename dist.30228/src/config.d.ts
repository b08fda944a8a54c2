/** A part of what V8 lets the heap grow to (`--max-old-space-size`), in bytes. */
export declare function heapShare(part: number): number;
declare const settings: {
    readonly HOST: Setting<string>;
    readonly PORT: Setting<number>;
    readonly DATA_DIR: Setting<string>;
    readonly MONGODB_URI: Setting<string | undefined>;
    readonly MONGODB_DATABASE: Setting<string>;
    readonly STORE_START_TIMEOUT_MS: Setting<number>;
    readonly LOG_LEVEL: Setting<"info" | "error" | "silent" | "trace" | "debug" | "warn" | "fatal">;
    readonly LOG_FORMAT: Setting<"json" | "pretty" | undefined>;
    readonly WORKERS: Setting<number | "auto">;
    readonly HTTP2: Setting<"own" | "node">;
    readonly REQUEST_TIMEOUT_MS: Setting<number>;
    readonly MAX_TIMEOUT_MS: Setting<number>;
    readonly DRAIN_TIMEOUT_MS: Setting<number>;
    readonly MAX_BODY_BYTES: Setting<number>;
    readonly MAX_FILE_BYTES: Setting<number>;
    readonly MAX_ASSET_BYTES: Setting<number>;
    readonly STALL_TIMEOUT_MS: Setting<number>;
    readonly MAX_CONNECTIONS: Setting<number>;
    readonly MAX_CONNECTIONS_PER_ADDRESS: Setting<number>;
    readonly MAX_REQUEST_MEMORY_BYTES: Setting<number>;
    readonly MAX_RESPONSE_MEMORY_BYTES: Setting<number>;
    readonly MAX_CACHE_MEMORY_BYTES: Setting<number>;
    readonly INDEXER_WORKERS: Setting<number>;
    readonly INDEXER_TIMEOUT_MS: Setting<number>;
    readonly INDEXER_MEMORY_MB: Setting<number>;
    readonly ACCOUNT_ID: Setting<string>;
    readonly REGION: Setting<string>;
    readonly CORS_ORIGINS: Setting<readonly string[] | "*" | undefined>;
    readonly ALLOWED_HOSTS: Setting<readonly string[]>;
    readonly AUTHENTICATION: Setting<"required" | "off">;
    readonly ADMIN_API_KEY: Setting<string | undefined>;
    readonly SECRET_KEY: Setting<string | undefined>;
    readonly SECRET_KEY_PREVIOUS: Setting<string | undefined>;
    readonly JWT_ISSUERS: Setting<readonly string[]>;
    readonly JWT_JWKS_FILE: Setting<string | undefined>;
    readonly JWT_AUDIENCE: Setting<string | undefined>;
    readonly JWT_USER_CLAIM: Setting<string>;
    readonly JWT_GROUPS_CLAIM: Setting<string | undefined>;
    readonly OPERATORS: Setting<readonly string[]>;
    readonly ORGANIZATION_CREATION: Setting<"everyone" | "operators">;
    readonly COOKIE_NAME: Setting<string>;
    readonly PUBLIC_DOCS: Setting<boolean | undefined>;
    readonly RATE_LIMIT: Setting<number>;
    readonly MAX_CONCURRENT_CALLS: Setting<number>;
    readonly MAX_CONCURRENT_STREAMS: Setting<number>;
    readonly METRICS: Setting<"off" | "on">;
    readonly METRICS_TOKEN: Setting<string | undefined>;
    readonly OTEL_EXPORTER_OTLP_ENDPOINT: Setting<string | undefined>;
    readonly OTEL_SERVICE_NAME: Setting<string>;
    readonly OTEL_TRACES_SAMPLER_ARG: Setting<number>;
    readonly TLS_CERT_FILE: Setting<string | undefined>;
    readonly TLS_KEY_FILE: Setting<string | undefined>;
    readonly TLS_CLIENT_CA_FILE: Setting<string | undefined>;
};
export type Config = {
    readonly [Name in keyof typeof settings]: ReturnType<(typeof settings)[Name]["read"]>;
};
/** One line a setting, for the README and for help: name, default, meaning. */
export declare const settingsTable: readonly {
    name: string;
    default: string;
    meaning: string;
}[];
/** All that is wrong with the environment, a line a setting. */
export declare class ConfigError extends Error {
    readonly name = "ConfigError";
}
/** Throws ConfigError naming every wrong setting and what it takes. An empty variable counts as unset. */
export declare function readConfig(environment: Readonly<Record<string, string | undefined>>): Config;
/** Whether a host's address is this machine's own. */
export declare function isLoopback(host: string): boolean;
interface Setting<T> {
    readonly fallback: T;
    /** The default in words, where it is not the same everywhere. */
    readonly shown?: string;
    readonly meaning: string;
    read(value: string | undefined): T;
}
export {};
