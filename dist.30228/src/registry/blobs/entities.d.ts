/** Counts who uses a blob's bytes; written in the commit of whatever uses it. */
export interface Blob {
    readonly sha256: string;
    readonly size: number;
    readonly uses: number;
    /** When it was last wanted: a blob without uses is collected an hour later. */
    readonly touchTime: Date;
    /** Since when its bytes are being removed: until the row is gone, nobody can use them or want them again. */
    readonly removeTime?: Date;
}
