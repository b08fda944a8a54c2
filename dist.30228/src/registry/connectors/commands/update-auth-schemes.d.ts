import { type CommandContext } from "../../context.js";
import { type Precondition } from "../../etag.js";
import { type AuthSchemeInput } from "../auth-schemes.js";
import type { Connector } from "../entities.js";
import { type ConnectorName } from "../kinds.js";
import { type ConnectorView } from "../views.js";
interface ChangeInput extends ConnectorName {
    readonly preconditions: readonly Precondition[];
}
export interface UpsertAuthSchemeInput extends ChangeInput {
    readonly configId: string;
    readonly config: AuthSchemeInput;
}
/** A new config comes last. Of a grant what is not sent stays as it is. */
export declare function upsertAuthScheme(context: CommandContext, input: UpsertAuthSchemeInput): Promise<ConnectorView>;
export interface DeleteAuthSchemeInput extends ChangeInput {
    readonly configId: string;
}
/** The connector without the config; NOT_FOUND where it has none of this id. */
export declare function deleteAuthScheme(context: CommandContext, input: DeleteAuthSchemeInput): Promise<ConnectorView>;
/** The connector has these tags and no others. */
export declare function updateTags(context: CommandContext, input: ChangeInput & {
    readonly tags: Connector["tags"];
}): Promise<void>;
/** The connector is in these categories and no others. */
export declare function updateCategories(context: CommandContext, input: ChangeInput & {
    readonly categories: readonly string[];
}): Promise<void>;
export {};
