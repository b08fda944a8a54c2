import type { ReadTransaction, WriteTransaction } from "../../../../store/store.js";
import type { ResourceType } from "../../../errors.js";
import type { PackageName, Tag } from "../../entities.js";
/** An organization, or, with a project, that, or, with a package too, that. */
export interface TagTarget {
    readonly organization: string;
    readonly project?: string;
    readonly package?: PackageName;
}
export interface Tagged {
    readonly resourceType: ResourceType;
    readonly resourceId: string;
    readonly tags: readonly Tag[];
    write(tx: WriteTransaction, tags: readonly Tag[], now: Date): Promise<unknown>;
}
/** The resource with its tags, or NOT_FOUND. */
export declare function requireTagged(tx: ReadTransaction, target: TagTarget): Promise<Tagged>;
