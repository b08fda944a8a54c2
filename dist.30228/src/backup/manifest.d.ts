export declare const MANIFEST = "manifest.json";
export declare const FORMAT = "version-registry-backup";
/** Grows when a reader of the version before could not read it. */
export declare const FORMAT_VERSION = 1;
export interface Manifest {
    readonly format: typeof FORMAT;
    readonly formatVersion: number;
    /** Of the program that wrote it. */
    readonly softwareVersion: string;
    /** RFC 3339; the rows are as of about then. */
    readonly createTime: string;
    readonly source: "embedded" | "mongodb";
    /** Fingerprints of the SECRET_KEY that stored secrets are encrypted with, and API keys derive from, and of the one before it. */
    readonly secretKeys: readonly string[];
    /** How many documents each collection has; those with none are left out. */
    readonly documents: Readonly<Record<string, number>>;
    readonly changes: number;
    readonly blobs: {
        readonly count: number;
        readonly bytes: number;
    };
    /** The files of rows, in their order. Blobs are checked by their names. */
    readonly files: readonly RowFile[];
}
export interface RowFile {
    readonly name: string;
    readonly bytes: number;
    /** Hexadecimal. */
    readonly sha256: string;
}
/** Why a backup can't be used, in words. */
export declare class BackupError extends Error {
    readonly name = "BackupError";
}
/** The manifest as JSON text that ends in a checksum of itself. */
export declare function formatManifest(manifest: Manifest): string;
/** Throws BackupError when the text is damaged, or of a version that this program does not read. */
export declare function parseManifest(text: string, path: string): Manifest;
/** The name of a blob's file in a backup. */
export declare function blobFile(sha256: string): string;
