import { type CommandContext } from "../../../context.js";
import { type NewOrganization } from "../../new-rows.js";
import { type OrganizationView } from "../../organization-view.js";
/** The new organization, whose maker is its admin. */
export declare function createOrganization(context: CommandContext, fields: NewOrganization): Promise<OrganizationView>;
