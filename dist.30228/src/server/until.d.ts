/** What `input` yields until it ends or the signal aborts, whichever is first. */
export declare function until<T>(input: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T>;
