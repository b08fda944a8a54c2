/** What a server has seen since it was made; for metrics. All only grow. */
export declare class Http2Counters {
    connectionsOpened: number;
    connectionsClosed: number;
    streamsOpened: number;
    streamsClosed: number;
    /** New streams that were not taken: too many, or too much unsent. */
    streamsRefused: number;
    /** Requests that RFC 9113 calls malformed. */
    requestsMalformed: number;
    /** RST_STREAM frames in each direction. */
    resetsSent: number;
    resetsReceived: number;
    bytesReceived: number;
    bytesSent: number;
    goawaysReceived: number;
    /** By error code. */
    readonly goawaysSent: Record<number, number>;
    /** Connections that were closed because they took or sent nothing for too long. */
    connectionsTimedOut: number;
}
