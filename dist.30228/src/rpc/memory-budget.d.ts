import { ConnectError } from "@connectrpc/connect";
export interface MemoryLimits {
    /** Bytes of requests that are being read or served. */
    readonly requestBytes: number;
    /** Bytes of responses that clients have not taken yet. */
    readonly responseBytes: number;
}
export declare class MemoryBudget {
    private readonly limits;
    private readonly untakenElsewhere;
    private requestBytes;
    private responseBytes;
    /** @param untakenElsewhere bytes of responses that clients have not taken and that a transport counts itself. */
    constructor(limits: MemoryLimits, untakenElsewhere?: () => number);
    /** Whether clients leave so much untaken that no new work is begun. */
    get isFull(): boolean;
    /**
     * A share for one request; everything it holds comes back with `release`.
     * @param countsResponse false: the request's transport counts what its client has not taken.
     */
    share(countsResponse?: boolean): MemoryShare;
    /** False: there is no room. */
    takeRequest(bytes: number, held: number): boolean;
    takeResponse(bytes: number): void;
    giveBack(requestBytes: number, responseBytes: number): void;
}
/** What one request holds of the budget. */
export declare class MemoryShare {
    private readonly budget;
    private readonly countsResponse;
    private request;
    private response;
    constructor(budget: MemoryBudget, countsResponse: boolean);
    /** Counts bytes of the request's body as they come. Throws Unavailable where there is no room for them. */
    read(bytes: number): void;
    /** Counts bytes of the response, which exist already. */
    write(bytes: number): void;
    /** The client has taken bytes that were counted. What it leaves of others comes back with `release`. */
    taken(bytes: number): void;
    /** The request is over. */
    release(): void;
}
/** What a client gets while there is no room: UNAVAILABLE, 503, with a time to come back after. */
export declare function overloaded(): ConnectError;
