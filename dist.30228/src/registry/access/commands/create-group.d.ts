import type { Stored } from "../../../store/store.js";
import { type CommandContext } from "../../context.js";
import { type EveryField } from "../../every-field.js";
import type { Group } from "../entities.js";
/** The new group. Refuses with ALREADY_EXISTS a taken name, and with QUOTA_EXCEEDED beyond 1,000 groups. */
export declare function createGroup(context: CommandContext, organizationName: string, fields: EveryField<Pick<Group, "name" | "description">>): Promise<Stored<Group>>;
