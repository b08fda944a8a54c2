import type { Response } from "../http.js";
export declare class GzipStream {
    private readonly gzip;
    /** Of the write under way: its callback never comes once the client is gone. */
    private giveUp;
    constructor(response: Response);
    /** Resolves when the client is ready for more, rejects once it is gone. */
    write(chunk: string | Uint8Array): Promise<void>;
    /** Ends the response, too. */
    end(last: string | Uint8Array): void;
}
