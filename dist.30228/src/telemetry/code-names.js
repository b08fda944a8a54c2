// Codes as gRPC spells them.
import { Code } from "@connectrpc/connect";
const names = new Map(Object.entries(Code).flatMap(([name, code]) => typeof code === "number" ? [[code, name.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase()]] : []));
/** "OK", "NOT_FOUND"; a number that is no code as text. */
export function codeName(code) {
    return code === 0 ? "OK" : (names.get(code) ?? String(code));
}
//# sourceMappingURL=code-names.js.map