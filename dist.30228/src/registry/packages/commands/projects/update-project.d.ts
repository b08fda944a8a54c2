import type { Stored } from "../../../../store/store.js";
import { type CommandContext } from "../../../context.js";
import { type Precondition } from "../../../etag.js";
import { type Patch } from "../../../patch.js";
import type { Project } from "../../entities.js";
import { type ProjectRef } from "../../lookup.js";
/** The project as it now is. */
export declare function updateProject(context: CommandContext, ref: ProjectRef, input: {
    readonly patch: Patch<Pick<Project, "readme" | "replicationCount" | "description" | "upstreams">>;
    readonly preconditions: readonly Precondition[];
    /** The etag that preconditions name; without it the one of all that the registry keeps. */
    readonly tagOf?: (project: Stored<Project>) => string;
}): Promise<Stored<Project>>;
