import { type CommandContext } from "../../../context.js";
import { type Precondition } from "../../../etag.js";
import type { VersionName } from "../get-version.js";
export interface DeleteDefinitionInput extends VersionName {
    readonly definitionName: string;
    /** Also when something refers to it. */
    readonly force: boolean;
    readonly preconditions: readonly Precondition[];
}
/** Refuses with REFERENCED, unless forced, where something refers to it. */
export declare function deleteDefinition(context: CommandContext, input: DeleteDefinitionInput): Promise<void>;
export interface DeleteDefinitionsInput extends VersionName {
    readonly ids: readonly string[];
    readonly names: readonly string[];
    /** Every definition of the version; excludes the others. */
    readonly all: boolean;
    /** Also when something refers to one of them. */
    readonly force: boolean;
}
/** All of them are deleted, or none. Refuses with REFERENCED, unless forced, where something that stays refers to one. */
export declare function deleteDefinitions(context: CommandContext, input: DeleteDefinitionsInput): Promise<void>;
