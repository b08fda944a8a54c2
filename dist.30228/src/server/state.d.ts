import type { DescService } from "@bufbuild/protobuf";
/** Resolves when what it looks at works; rejects, or takes too long, when not. */
export type HealthCheck = () => Promise<unknown>;
export interface ServerStateOptions {
    readonly checks?: {
        readonly [name: string]: HealthCheck;
    };
    /** How long a result is believed. */
    readonly cacheMs?: number;
    /** How long a check may take. */
    readonly timeoutMs?: number;
}
export interface Readiness {
    readonly ready: boolean;
    /** Each check by name; `draining` too, once it is. */
    readonly checks: {
        readonly [name: string]: "ok" | "failing";
    };
    /** Why a check fails, by its name: a code only, since whoever reaches the port reads it. The log has the error. */
    readonly reasons?: {
        readonly [name: string]: string;
    };
}
export declare class ServerState {
    private readonly options;
    private readonly stopping;
    private cached;
    /** What is served; the server fills it in. */
    services: readonly DescService[];
    /** Called when a check begins to fail, not again before it has been well. */
    onFailure: ((check: string, error: unknown) => void) | undefined;
    private readonly failing;
    constructor(options?: ServerStateOptions);
    /** Aborts when the server begins to drain: streams that would otherwise never end do so then. */
    get draining(): AbortSignal;
    drain(): void;
    readiness(): Promise<Readiness>;
    private check;
    /** Rejects where the check does, or takes too long. */
    private inTime;
}
