import type { StagedBlob } from "../../blobs/blob-store.js";
import { type WriteTransaction } from "../../store/store.js";
/**
 * Marks the bytes as wanted now, so that the collector leaves them alone until their use is committed. False while it is removing
 * them: bytes stored now would go too.
 */
export declare function wantBlob(tx: WriteTransaction, staged: StagedBlob, now: Date): Promise<boolean>;
/** One more use. The row is there since wantBlob, or since another use. */
export declare function useBlob(tx: WriteTransaction, sha256: string, now: Date): Promise<void>;
/** One use less. The bytes stay for the collector. */
export declare function releaseBlob(tx: WriteTransaction, sha256: string, now: Date): Promise<void>;
