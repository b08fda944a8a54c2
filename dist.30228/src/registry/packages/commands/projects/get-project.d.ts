import type { Stored } from "../../../../store/store.js";
import type { CommandContext } from "../../../context.js";
import type { Project } from "../../entities.js";
import { type ProjectRef } from "../../lookup.js";
/** The project, or NOT_FOUND. */
export declare function getProject(context: CommandContext, ref: ProjectRef): Promise<Stored<Project>>;
