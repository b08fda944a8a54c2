import type { Collection } from "../../store/store.js";
import type { Tombstone } from "../tombstones.js";
export interface DataFormat {
    readonly id: "registry";
    /** 0 where there is no such document. */
    readonly format: number;
    readonly updateTime: Date;
}
export declare const dataFormats: Collection<DataFormat>;
export interface AssetTally {
    readonly organization: string;
    readonly share: string;
    readonly bytes: number;
}
export declare const assetTallies: Collection<AssetTally>;
export declare const orphanages: Collection<Tombstone>;
export declare const upgradeCollections: readonly [Collection<DataFormat>, Collection<AssetTally>, Collection<Tombstone>];
