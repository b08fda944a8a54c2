import type { Connection } from "./connection.js";
export declare class HeaderBlocks {
    private readonly connection;
    id: number;
    /** When a block began that has not ended. */
    since: number | undefined;
    private endStream;
    private dependsOnItself;
    private gathered;
    private bytes;
    private frames;
    constructor(connection: Connection);
    begin(id: number, endStream: boolean, dependsOnItself: boolean): void;
    /** The first part of a block that goes on. */
    add(buffer: Buffer, start: number, end: number): void;
    continue(buffer: Buffer, start: number, end: number, isLast: boolean): void;
    clear(): void;
    private append;
    /** A whole block: a new request, trailers, or for a stream that is closed. */
    whole(buffer: Buffer, start: number, end: number): void;
    private decode;
    private request;
    private promisesWhatIsNotThere;
    private trailers;
    /** It is decoded all the same, for the table's sake. */
    private forClosed;
}
