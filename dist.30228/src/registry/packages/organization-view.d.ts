import type { ReadTransaction, Stored } from "../../store/store.js";
import type { Organization } from "./entities.js";
export interface OrganizationView {
    readonly organization: Stored<Organization>;
    readonly projectCount: number;
    /** Bytes of all assets, also of those that were deleted and are not yet swept. */
    readonly assetBytes: number;
    /** Changes with the counts: the rest of what this view is answered with never changes. */
    readonly etag: string;
}
/** An organization with what its answers show from other rows. */
export declare function organizationView(tx: ReadTransaction, organization: Stored<Organization>): Promise<OrganizationView>;
