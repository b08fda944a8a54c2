import type { HandlerContext } from "@connectrpc/connect";
import type { BlobStore } from "../blobs/blob-store.js";
import type { Cancellation } from "../cancellation.js";
import type { CommandContext } from "../registry/context.js";
import type { ResourceNames } from "../registry/resource-names.js";
import type { SecretBox } from "../registry/secret-box.js";
import type { Store } from "../store/store.js";
import type { AccessOptions } from "./access/access-options.js";
import type { AdminOptions } from "./admin/admin-service.js";
export interface HandlerOptions extends AdminOptions {
    readonly store: Store;
    readonly blobs: BlobStore;
    readonly secretBox?: SecretBox | undefined;
    readonly clock: () => Date;
    readonly newId: () => string;
    /** Who made the call, and its correlation id. */
    readonly identify: (call: HandlerContext) => {
        readonly actor: string;
        readonly correlationId: string;
    };
    /** How it learns that the caller is gone or its time is up. */
    readonly cancellation: (call: HandlerContext) => Cancellation;
    /** Largest file of a package version, and largest asset, in bytes. */
    readonly maxFileBytes: number;
    readonly maxAssetBytes: number;
    /** 12-digit account that owns every domain. */
    readonly account: string;
    /** How resources are named to the outside. */
    readonly resourceNames: ResourceNames;
    readonly access: AccessOptions;
}
/** What the commands of one call are given. */
export declare function commandContext(options: HandlerOptions, call: HandlerContext): CommandContext;
