import { type CommandContext } from "../../../context.js";
import { type Precondition } from "../../../etag.js";
import { type DefinitionInput } from "../../children/rules.js";
import { type DefinitionView } from "../../children/views.js";
import type { VersionName } from "../get-version.js";
export interface UpdateDefinitionInput extends VersionName {
    readonly definitionName: string;
    readonly definition: DefinitionInput & {
        readonly id: string;
    };
    readonly preconditions: readonly Precondition[];
}
/** The definition as it now is. Refuses with CONFLICT where the version is published. */
export declare function updateDefinition(context: CommandContext, input: UpdateDefinitionInput): Promise<DefinitionView>;
