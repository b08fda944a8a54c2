import { type CommandContext } from "../../context.js";
import { type VersionView } from "../views.js";
import type { PublishVersionInput } from "./publish-version.js";
/** The version as a draft; a draft stays as it is. */
export declare function unpublishVersion(context: CommandContext, input: PublishVersionInput): Promise<VersionView>;
