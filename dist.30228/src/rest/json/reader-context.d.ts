import type { DescField, DescMessage, Registry } from "@bufbuild/protobuf";
import type { JsonStyle } from "../dialect.js";
import type { ReaderContext, ReadInto } from "./reader.js";
/** What the readers of one codec share. */
export declare function createReaderContext(style: JsonStyle, registry: Registry | undefined): ReaderContext;
/** For the outermost message of a body, which may leave out fields and insist on others. */
export declare function bodyReader(desc: DescMessage, context: ReaderContext, exclude: ReadonlySet<DescField> | undefined, required?: readonly DescField[]): ReadInto;
