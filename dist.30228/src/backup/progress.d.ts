export interface Progress {
    readonly step: "rows" | "files";
    readonly done: number;
    /** Undefined where nobody knows. */
    readonly total?: number;
}
export type OnProgress = (progress: Progress) => void;
