import type { Collection, Stored, WriteTransaction } from "../store/store.js";
/** Every field of D, the optional ones too: one that is absent says undefined. */
export type EveryField<D> = {
    readonly [F in keyof Required<D>]: D[F];
};
/** The entity that has these fields. Those that are undefined are left out, as optional fields are. */
export declare function entityOf<D extends object>(fields: EveryField<D>): D;
/** Creates a row from all fields of its entity. */
export declare function createRow<D extends object>(tx: Pick<WriteTransaction, "create">, collection: Collection<D>, fields: EveryField<D>): Promise<Stored<D>>;
