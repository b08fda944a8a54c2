import type { ReadTransaction, Stored } from "../../store/store.js";
import type { Package, PackageVersion } from "./entities.js";
export interface PackageView {
    readonly package: Stored<Package>;
    readonly latest: Stored<PackageVersion> | undefined;
    readonly etag: string;
}
/** The pinned version, else the one created last among those that can be fetched. */
export declare function findLatestVersion(tx: ReadTransaction, parent: Package): Promise<Stored<PackageVersion> | undefined>;
/** A package with its latest version. */
export declare function packageView(tx: ReadTransaction, found: Stored<Package>): Promise<PackageView>;
