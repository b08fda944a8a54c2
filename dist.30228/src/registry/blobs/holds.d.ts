import type { Store } from "../../store/store.js";
/** Until when no file is to be collected. */
export interface BlobHold {
    readonly id: string;
    readonly expireTime: Date;
}
/** Holds every file from now on, until `release`. A hold of a process that died ends by itself, after ten minutes. */
export declare function holdBlobs(store: Store, id: string): Promise<{
    release(): Promise<void>;
}>;
/** Whether somebody holds files now. Removes holds whose holders are gone. */
export declare function areBlobsHeld(store: Store, now: Date): Promise<boolean>;
