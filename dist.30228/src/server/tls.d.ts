import type { Socket } from "node:net";
import { type TLSSocket } from "node:tls";
export interface TlsFiles {
    /** Certificate chain and private key, PEM. */
    readonly cert: string;
    readonly key: string;
    /** When given: only clients with a certificate of this authority (PEM) are let in. */
    readonly clientCa?: string | undefined;
}
export interface TlsOptions {
    readonly files: TlsFiles;
    readonly handshakeTimeoutMs: number;
    /** A connection whose handshake is done; the protocol it agreed on is `socket.alpnProtocol`. */
    readonly onConnection: (socket: TLSSocket) => void;
    /** Changed files that can't be used: those before stay in use. */
    readonly onFailure: (error: unknown) => void;
}
export interface TlsLayer {
    /** Takes a connection that was just accepted. */
    accept(socket: Socket): void;
    close(): void;
}
/** Throws where the files can't be used. */
export declare function tlsLayer({ files, handshakeTimeoutMs, onConnection, onFailure }: TlsOptions): TlsLayer;
