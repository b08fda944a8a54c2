import type { ReadTransaction, WriteTransaction } from "../../store/store.js";
import type { Asset, Package, PackageVersion } from "./entities.js";
/** The packages whose files are data models: only they are indexed. */
export declare const MODEL_PACKAGES: {
    readonly format: "generic";
    readonly namespace: "malloy";
};
/** The name of the asset that an uploaded file becomes. */
export declare const UPLOADED_ASSET = "package";
/** The file of a version that is indexed, if it has one. */
export declare function findIndexedAsset(tx: ReadTransaction, version: PackageVersion): Promise<Asset | undefined>;
/** The version is indexed soon, or anew where it is being indexed now. Nothing happens to one that holds no model package. */
export declare function queueIndexing(tx: WriteTransaction, parent: Package, version: PackageVersion, now: Date): Promise<void>;
/** The version is not indexed; what a worker is finding in it now is not taken. */
export declare function dropIndexing(tx: WriteTransaction, version: PackageVersion): Promise<void>;
