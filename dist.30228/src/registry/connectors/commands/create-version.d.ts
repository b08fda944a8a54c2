import { type CommandContext } from "../../context.js";
import { type ConnectorName } from "../kinds.js";
import { type LabelInput } from "../labels.js";
import { type VersionView } from "../views.js";
export interface CreateVersionInput extends ConnectorName {
    readonly versionName: string;
    /** Name of the version (or "latest", or "default") whose children are copied. */
    readonly fromVersion?: string | undefined;
    /** Without them a copy has those of the version that it is made from. */
    readonly labels?: readonly LabelInput[];
}
/** The new draft. Refuses with ALREADY_EXISTS a taken name. */
export declare function createVersion(context: CommandContext, input: CreateVersionInput): Promise<VersionView>;
