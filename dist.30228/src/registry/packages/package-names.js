// Which names a package can have: what of it a format has, and how long its parts may be together.
import { invalid, violation } from "./fields.js";
const WITH_NAMESPACE = ["generic", "maven", "swift"];
const WITHOUT_NAMESPACE = ["pypi", "nuget", "ruby", "cargo"];
const MAX_BYTES = 1_500;
/** Refuses a name that no store's key can hold. */
export function checkNameLength({ namespace = "", name }) {
    const utf8 = Buffer.from(namespace + name);
    // The bytes 0 and 1 are written as two in a key.
    const bytes = utf8.length + utf8.filter((byte) => byte <= 1).length;
    if (bytes <= MAX_BYTES)
        return;
    throw invalid(violation("packageName", `takes more than ${MAX_BYTES} bytes together with the namespace`, "TOO_LONG"));
}
/** For a package that is to be made: some formats need a namespace, some have none. */
export function checkNamespace({ format, namespace }) {
    if (namespace === undefined && WITH_NAMESPACE.includes(format)) {
        throw invalid(violation("namespace", `is required for format ${format}`, "REQUIRED"));
    }
    if (namespace !== undefined && WITHOUT_NAMESPACE.includes(format)) {
        throw invalid(violation("namespace", `must be left out: packages of format ${format} have none`, "FORMAT"));
    }
}
//# sourceMappingURL=package-names.js.map