import type { CommandContext } from "../../../context.js";
import type { Asset, PackageVersion } from "../../entities.js";
import { type VersionRef } from "../../lookup.js";
export interface OpenedAsset {
    readonly version: PackageVersion;
    readonly asset: Asset;
    /** Bytes from start to end (exclusive), all without a range. */
    read(range?: {
        readonly start: number;
        readonly end: number;
    }): AsyncIterable<Uint8Array>;
}
/**
 * Without a name: the uploaded file, else the only asset there is. A version that can't be fetched now is a CONFLICT. With a
 * revision: a version whose content is another one is NOT_FOUND.
 */
export declare function openAsset(context: CommandContext, ref: VersionRef, wanted?: {
    readonly name?: string;
    readonly revision?: string | undefined;
}): Promise<OpenedAsset>;
