import { type DescField, type DescMessage, type Registry } from "@bufbuild/protobuf";
import type { JsonStyle } from "../dialect.js";
import type { MessageWriter, WriterContext } from "./writer.js";
/** Compiles message writers, each once. A message that contains itself finds its own writer, unfinished, in the cache. */
export declare function createWriterContext(style: JsonStyle, registry: Registry | undefined): WriterContext;
/** For the outermost message of a body, which may leave out fields. */
export declare function excludingWriter(desc: DescMessage, context: WriterContext, exclude: ReadonlySet<DescField>): MessageWriter;
