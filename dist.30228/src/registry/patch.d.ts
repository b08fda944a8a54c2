export type Patch<D> = {
    readonly [M in keyof D]?: Exclude<D[M], undefined> | null;
};
/** The document with the patch applied and its updateTime moved; the same object when the patch changes nothing. */
export declare function patched<D extends {
    readonly updateTime: Date;
}>(document: D, patch: Patch<Partial<D>>, now: Date): D;
