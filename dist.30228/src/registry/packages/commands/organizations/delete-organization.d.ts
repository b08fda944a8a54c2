import { type CommandContext } from "../../../context.js";
import { type Precondition } from "../../../etag.js";
import { type OrganizationView } from "../../organization-view.js";
/** Gives the organization as it was. Refuses with CONFLICT while it has projects, connectors or connections. */
export declare function deleteOrganization(context: CommandContext, name: string, preconditions?: readonly Precondition[]): Promise<OrganizationView>;
