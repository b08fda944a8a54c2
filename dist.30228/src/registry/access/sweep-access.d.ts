import type { WriteTransaction } from "../../store/store.js";
/** Answers with the number of rows removed; 0: nothing is left. `projectUid`: of that project alone. */
export declare function sweepAccess(tx: WriteTransaction, scope: readonly [organization: string, organizationUid: string], limit: number, projectUid?: string): Promise<number>;
