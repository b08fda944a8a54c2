import { type CommandContext } from "../../context.js";
import { type Precondition } from "../../etag.js";
import type { VersionMessage } from "../entities.js";
import { type LabelInput } from "../labels.js";
import { type VersionView } from "../views.js";
import type { VersionName } from "./get-version.js";
export interface UpdateVersionInput extends VersionName {
    readonly version: VersionClaim;
    /** The fields that the caller sets: no others are looked at. */
    readonly presentFields: ReadonlySet<keyof VersionClaim>;
    readonly preconditions: readonly Precondition[];
}
/** A version as the caller has it. */
export interface VersionClaim {
    readonly id: string;
    readonly name: string;
    readonly description?: string | undefined;
    readonly labels?: readonly LabelInput[] | undefined;
    readonly isLatest: boolean;
    readonly isDefault: boolean;
    readonly createTime: Date | undefined;
    readonly updateTime: Date | undefined;
    readonly publishTime: Date | undefined;
    readonly messages: readonly (Omit<VersionMessage, "severity"> & {
        /** Undefined: none that there is. */
        readonly severity: VersionMessage["severity"] | undefined;
    })[];
}
/** The version as it now is. Refuses with INVALID a read-only field that differs, with CONFLICT what a published version can't take. */
export declare function updateVersion(context: CommandContext, input: UpdateVersionInput): Promise<VersionView>;
