import type { CommandContext } from "../../../context.js";
import { type DefinitionView } from "../../children/views.js";
import type { VersionName } from "../get-version.js";
export interface DefinitionName extends VersionName {
    readonly definitionName: string;
}
/** The definition of a version, or NOT_FOUND. */
export declare function getDefinition(context: CommandContext, name: DefinitionName): Promise<DefinitionView>;
