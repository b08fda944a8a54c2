import type { BlobStore } from "../blobs/blob-store.js";
import { type PortableStore } from "../store/portable.js";
import { type Manifest } from "./manifest.js";
import type { OnProgress } from "./progress.js";
export interface BackupSource {
    readonly store: PortableStore;
    readonly blobs: BlobStore;
    readonly kind: Manifest["source"];
    readonly softwareVersion: string;
    /** Fingerprints of the secret keys in use, the current one's first. */
    readonly secretKeys: readonly string[];
}
/** One file of a backup. To be read before the next one is asked for. */
export interface BackupFile {
    /** Path in the backup, with slashes. */
    readonly name: string;
    readonly size: number;
    readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}
/**
 * The files of a consistent backup, while writers go on: no blob is collected before the last file was read, or the reading was ended.
 * Throws BackupError, BlobError or StoreError when something can't be read as it was stored; what was read then is no backup.
 */
export declare function backupFiles(source: BackupSource, onProgress?: OnProgress): AsyncGenerator<BackupFile>;
