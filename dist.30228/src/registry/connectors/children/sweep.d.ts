import type { WriteTransaction } from "../../../store/store.js";
/** At most `limit` rows; gives how many. 0: nothing is left. */
export declare function sweepChildren(tx: WriteTransaction, scope: readonly [organization: string, versionUid: string], limit: number): Promise<number>;
