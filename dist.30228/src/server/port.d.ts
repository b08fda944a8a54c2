import { type Socket } from "node:net";
import type { Limits } from "./limits.js";
import { type TlsFiles } from "./tls.js";
/** What serves the connections of one HTTP version. */
export interface ConnectionServer {
    /** Takes over a connection; none of its bytes has been consumed. */
    accept(socket: Socket): void;
}
export interface PortOptions {
    readonly http1: ConnectionServer;
    readonly http2: ConnectionServer;
    readonly limits: Pick<Limits, "headersTimeoutMs" | "maxConnections" | "maxConnectionsPerAddress">;
    /** Given: every connection speaks TLS, and agrees on its HTTP version by ALPN. */
    readonly tls?: TlsFiles | undefined;
    /** Gets the error of changed TLS files that can't be used. */
    readonly onTlsFailure?: (error: unknown) => void;
}
/** Connections and the bytes on them, TLS included; all but `open` only grow. */
export interface ConnectionCounts {
    readonly open: number;
    readonly accepted: number;
    /** Closed when accepted: their address had too many. */
    readonly refused: number;
    readonly receivedBytes: number;
    readonly sentBytes: number;
}
export declare class Port {
    private readonly options;
    private readonly tcp;
    private readonly sockets;
    private readonly undecided;
    private readonly perAddress;
    private readonly tls;
    private closed;
    private readonly gone;
    private accepted;
    private refused;
    /** Throws where the TLS files can't be used. */
    constructor(options: PortOptions);
    /** Connections that are open. */
    get size(): number;
    /** What the connections have come to since the port was made. */
    counts(): ConnectionCounts;
    /** Resolves once it listens; rejects with the system's error where it can't. `port` 0: a free one. */
    listen(host: string, port: number): Promise<{
        readonly host: string;
        readonly port: number;
    }>;
    /** Takes no new connections from now on. Resolves when the last one is gone. */
    close(): Promise<void>;
    /** Cuts the connections that have not said anything yet. */
    destroySilent(): void;
    destroyAll(): void;
    private accept;
    private acceptHttp2;
}
