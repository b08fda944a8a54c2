import type { Connection } from "./connection.js";
export declare class Lifetime {
    private readonly connection;
    /** When something came from the client. */
    lastReadAt: number;
    /** When the client took something, or there was nothing to take. */
    lastProgressAt: number;
    /** When the connection was ended. */
    endedAt: number;
    private draining;
    private drainingSince;
    private isPeerGoing;
    private readonly openedAt;
    private idleSince;
    private pingedAt;
    constructor(connection: Connection);
    /** The last open stream is closed. */
    emptied(): void;
    /** The client opens no more streams. */
    peerGoesAway(): void;
    /** The answer to a PING of ours. */
    ponged(payload: Buffer): void;
    /** Announces the end, then takes no more streams, then closes once all have their responses. */
    drain(): void;
    /** Looks at every deadline. */
    sweep(): void;
    private drainFinally;
    private isLate;
    private resetStalled;
    private checkLife;
    private timeOut;
}
