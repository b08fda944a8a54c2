import type { CommandContext } from "../../../context.js";
import { type OrganizationView } from "../../organization-view.js";
/** Refuses with NOT_FOUND. */
export declare function describeOrganization(context: CommandContext, name: string): Promise<OrganizationView>;
