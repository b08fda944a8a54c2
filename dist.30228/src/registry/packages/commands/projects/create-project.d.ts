import type { Stored } from "../../../../store/store.js";
import { type CommandContext } from "../../../context.js";
import type { Project } from "../../entities.js";
import { type NewProject } from "../../new-rows.js";
/** The new project. Refuses with ALREADY_EXISTS a taken name. */
export declare function createProject(context: CommandContext, organization: string, fields: NewProject): Promise<Stored<Project>>;
