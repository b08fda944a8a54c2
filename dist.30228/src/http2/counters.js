/** What a server has seen since it was made; for metrics. All only grow. */
export class Http2Counters {
    connectionsOpened = 0;
    connectionsClosed = 0;
    streamsOpened = 0;
    streamsClosed = 0;
    /** New streams that were not taken: too many, or too much unsent. */
    streamsRefused = 0;
    /** Requests that RFC 9113 calls malformed. */
    requestsMalformed = 0;
    /** RST_STREAM frames in each direction. */
    resetsSent = 0;
    resetsReceived = 0;
    bytesReceived = 0;
    bytesSent = 0;
    goawaysReceived = 0;
    /** By error code. */
    goawaysSent = {};
    /** Connections that were closed because they took or sent nothing for too long. */
    connectionsTimedOut = 0;
}
//# sourceMappingURL=counters.js.map