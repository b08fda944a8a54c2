import { type CommandContext } from "../../../context.js";
import { type DefinitionInput } from "../../children/rules.js";
import { type DefinitionView } from "../../children/views.js";
import type { VersionName } from "../get-version.js";
export interface CreateDefinitionsInput extends VersionName {
    readonly definitions: readonly DefinitionInput[];
}
/** In the order of the request. */
export declare function createDefinitions(context: CommandContext, input: CreateDefinitionsInput): Promise<DefinitionView[]>;
