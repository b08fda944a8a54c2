import type { Stored, WriteTransaction } from "../../store/store.js";
import type { PackageVersion } from "./entities.js";
/** Leaves the version's assets to the sweeper. The version must no longer show them once this commits. */
export declare function discardAssets(tx: WriteTransaction, version: Stored<PackageVersion>, now: Date): Promise<void>;
