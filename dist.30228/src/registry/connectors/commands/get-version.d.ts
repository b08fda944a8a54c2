import type { CommandContext } from "../../context.js";
import type { ConnectorName } from "../kinds.js";
import { type VersionView } from "../views.js";
export interface VersionName extends ConnectorName {
    /** A name, or "latest" or "default". */
    readonly versionName: string;
}
/** The version, or NOT_FOUND. */
export declare function getVersion(context: CommandContext, name: VersionName): Promise<VersionView>;
