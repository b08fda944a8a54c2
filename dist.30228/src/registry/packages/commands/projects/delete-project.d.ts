import type { Stored } from "../../../../store/store.js";
import { type CommandContext } from "../../../context.js";
import { type Precondition } from "../../../etag.js";
import type { Project } from "../../entities.js";
import { type ProjectRef } from "../../lookup.js";
/** Gives the project as it was. */
export declare function deleteProject(context: CommandContext, ref: ProjectRef, preconditions: readonly Precondition[], tagOf?: (project: Stored<Project>) => string): Promise<Project>;
