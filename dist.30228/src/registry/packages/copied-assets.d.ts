import type { WriteTransaction } from "../../store/store.js";
import type { PackageVersion } from "./entities.js";
/** Gives the copy of a version the assets of its source; the bytes are shared. */
export declare function copyAssets(tx: WriteTransaction, from: PackageVersion, to: PackageVersion, now: Date): Promise<void>;
