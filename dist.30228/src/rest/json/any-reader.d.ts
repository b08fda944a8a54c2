import type { ReaderContext, ReadInto } from "./reader.js";
/** Into an Any message. `{}` is an empty one. */
export declare function anyReader(context: ReaderContext): ReadInto;
