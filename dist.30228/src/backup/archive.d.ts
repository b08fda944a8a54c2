import type { OnProgress } from "./progress.js";
import type { BackupFile } from "./write-backup.js";
/** The archive's bytes; a file is read when the bytes before it were taken. Throws what the files throw. */
export declare function tarArchive(files: AsyncIterable<BackupFile>): AsyncGenerator<Uint8Array>;
/** The files of an archive. Throws when it ends in the middle of one, or is none. */
export declare function filesOfArchive(bytes: AsyncIterable<Uint8Array>, onProgress?: OnProgress): AsyncGenerator<BackupFile>;
