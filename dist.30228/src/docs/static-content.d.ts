import { type Request, type Response } from "../rest/index.js";
/** Files that are served as they are, read once, with an ETag and compressed forms. */
export declare class StaticContent {
    private readonly contentType;
    private readonly make;
    private readonly headers;
    private made;
    constructor(contentType: string, make: () => string | Buffer | Promise<Buffer>, headers?: Readonly<Record<string, string>>);
    /** GET and HEAD. */
    answer(request: Request, response: Response): Promise<void>;
    /** What fails is tried again at the next request. */
    private content;
    private prepare;
}
