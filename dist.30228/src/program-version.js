// The version of this program, as its package.json has it.
import { readFileSync } from "node:fs";
/** "unknown" where no package.json of this package is above this file. */
export function programVersion() {
    // From dist/src as from src.
    for (const path of ["../package.json", "../../package.json"]) {
        try {
            const { name, version } = JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
            if (name === "version-registry" && version !== undefined)
                return version;
        }
        catch {
            // Not there: one folder further up.
        }
    }
    return "unknown";
}
//# sourceMappingURL=program-version.js.map