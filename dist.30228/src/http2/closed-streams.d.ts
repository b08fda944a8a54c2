export declare class ClosedStreams {
    /** A ring of ids; negative where the server has reset the stream. */
    private readonly ids;
    private next;
    add(id: number, wasReset: boolean): void;
    /** The server has reset it, not long ago. */
    wasReset(id: number): boolean;
    /** It was closed not long ago. */
    has(id: number): boolean;
}
