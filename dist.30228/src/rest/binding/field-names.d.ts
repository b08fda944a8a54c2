import type { DescField, Message } from "@bufbuild/protobuf";
import type { Dialect } from "../dialect.js";
import type { Binding } from "../routing/rules.js";
/** `message`: the request, without which an entry of a list that is an object in JSON keeps its index. */
export type FieldNamer = (protoPath: string, message?: Message) => string;
/** Where a request's own field travels, if not in the body. */
export declare function outsideName(field: DescField): string | undefined;
/** What a dialect's clients call the path variable of these fields. */
export declare function variableName(fields: readonly DescField[], { pathVariables }: Pick<Dialect, "pathVariables">): string;
/** For a body field, paths are relative to the body; a path that is none of the request's stays as it is. */
export declare function createFieldNamer(binding: Pick<Binding, "method" | "variables" | "body">, dialect: Pick<Dialect, "pathVariables">): FieldNamer;
