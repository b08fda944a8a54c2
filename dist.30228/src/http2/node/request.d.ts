import type { IncomingHttpHeaders } from "node:http";
import type { Socket } from "node:net";
import { Readable } from "node:stream";
import type { Http2Stream } from "../stream-api.js";
import type { StreamFacade } from "./stream-facade.js";
export declare class Http2Request extends Readable {
    readonly stream: StreamFacade;
    private readonly source;
    readonly httpVersion = "2.0";
    readonly httpVersionMajor = 2;
    readonly httpVersionMinor = 0;
    readonly method: string;
    readonly url: string;
    /** With pseudo-headers, as node:http2 has it; one object for all requests with the same head, so leave it as it is. */
    readonly headers: IncomingHttpHeaders;
    aborted: boolean;
    private unconsumed;
    constructor(stream: StreamFacade, source: Http2Stream);
    get authority(): string;
    get scheme(): string;
    get socket(): Socket;
    /** Names and values in turn, without pseudo-headers. */
    get rawHeaders(): readonly string[];
    /** Characters of all header names and values, pseudo-headers too. */
    get headerCharacters(): number;
    /** Known at the request's end. */
    get trailers(): NodeJS.Dict<string>;
    get rawTrailers(): string[];
    /** All of it has arrived, read or not; or nothing more will. */
    get complete(): boolean;
    /** For the exchange: a piece of the body. */
    arrived(chunk: Buffer): void;
    /** For the exchange: nothing more will come. */
    ended(isWhole: boolean): void;
    _read(): void;
}
