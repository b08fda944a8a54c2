import type { Stored, WriteTransaction } from "../../../../store/store.js";
import { type CommandContext } from "../../../context.js";
import type { IndexJob, PackageVersion } from "../../entities.js";
import type { IndexResult } from "../../package-index.js";
import type { IndexClaim } from "./claim-index-job.js";
/** False, with nothing changed, when the claim is no longer held: a caller has set a status, or another process has taken over. */
export declare function finishIndexJob(context: CommandContext, { versionUid, owner }: IndexClaim, result: IndexResult): Promise<boolean>;
/** The package is not written: an index changes what it shows, not when it was updated. */
export declare function settleIndexing(tx: WriteTransaction, job: Stored<IndexJob>, version: Stored<PackageVersion>, result: IndexResult, now: Date): Promise<void>;
