import type { StagedBlob } from "../../blobs/blob-store.js";
import { type Stored, type WriteTransaction } from "../../store/store.js";
import { type CommandContext } from "../context.js";
import type { Asset, PackageVersion } from "./entities.js";
/**
 * Makes the bytes durable and findable. `check` runs first, in the transaction that announces them: what it throws is the answer, and
 * nothing stays.
 */
export declare function keepStaged(context: CommandContext, staged: StagedBlob, check: (tx: WriteTransaction) => Promise<void>): Promise<void>;
/** The asset's row and its use of the bytes. The caller writes the version. */
export declare function addAsset(tx: WriteTransaction, version: PackageVersion, name: string, staged: StagedBlob, now: Date): Promise<Stored<Asset>>;
