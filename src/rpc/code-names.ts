// Codes as gRPC spells them.
import { Code } from "@connectrpc/connect"

/** Every code but that of success, by its name: "NOT_FOUND". */
export const codesByName: ReadonlyMap<string, Code> = new Map(
  Object.entries(Code).flatMap(([name, code]) =>
    typeof code === "number" ? [[name.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase(), code] as const] : [],
  ),
)

const names = new Map<number, string>(Array.from(codesByName, ([name, code]) => [code, name]))

/** "OK", "NOT_FOUND"; a number that is no code as text. */
export function codeName(code: number): string {
  return code === 0 ? "OK" : (names.get(code) ?? String(code))
}
