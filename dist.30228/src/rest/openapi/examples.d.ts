import type { JsonObject, JsonValue } from "@bufbuild/protobuf";
import type { Components } from "./components.js";
/** undefined: none is known. Requests have no members that are read only. */
export declare function exampleOf(schema: JsonObject, components: Components, direction?: "input" | "output"): JsonValue | undefined;
