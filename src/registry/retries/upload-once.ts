// What an upload asks and records so that it takes effect once.
import type { ReadTransaction, WriteTransaction } from "../../store/store.js"
import type { Upload } from "../packages/upload.js"

/** What an upload said: plain data. The same for each time that it is sent. */
export type UploadContent = object

/** Of an upload that its client named by a key. */
export interface UploadOnce<Result> {
  /** Throws what ends the call, when it was answered before. */
  find(tx: ReadTransaction, content: UploadContent, now: Date): Promise<void>
  /** Keeps the answer, in the transaction of the upload. */
  keep(tx: WriteTransaction, content: UploadContent, result: Result, now: Date): Promise<void>
}

/** Everything that an upload said: its parts, and the file by its hash. */
export function uploadContent({ package: part, versionId, versionFields, file }: Upload): UploadContent {
  return { package: part, versionId, versionFields, sha256: file?.hashes.sha256 }
}
