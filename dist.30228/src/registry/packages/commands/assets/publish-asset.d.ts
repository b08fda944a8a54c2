import { type CommandContext } from "../../../context.js";
import type { LabelChange } from "../../../labels.js";
import type { Asset, Package, PackageVersion } from "../../entities.js";
import { type VersionRef } from "../../lookup.js";
export interface PublishAssetInput {
    readonly ref: VersionRef;
    readonly asset: string;
    /** What the bytes must hash to, lower-case hexadecimal. */
    readonly sha256: string;
    /** The version stays open for more assets; else it is published with this one. */
    readonly unfinished: boolean;
    /** Merged by key into those that the version has. */
    readonly labels: readonly LabelChange[];
    readonly bytes: AsyncIterable<Uint8Array>;
    readonly maxBytes: number;
}
export interface PublishedAsset {
    readonly package: Package;
    readonly version: PackageVersion;
    readonly asset: Asset;
}
/** The asset with its version and package. Refuses with INVALID bytes that have another SHA-256, with CONFLICT a version that takes no assets. */
export declare function publishAsset(context: CommandContext, input: PublishAssetInput): Promise<PublishedAsset>;
