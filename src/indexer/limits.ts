// How much of one package is read and kept. The time and memory that a package may take are settings of the indexer.

/** An archive is a bomb when it unpacks to more than both: this many bytes, and this many times its packed size. */
export const BOMB_BYTES = 100 * 1024 * 1024
export const BOMB_RATIO = 100

/** Entries of an archive, directories and links included. */
export const MAX_ENTRIES = 10_000
/** Bytes of an entry's path in UTF-8, and of a link's target. */
export const MAX_PATH_BYTES = 1024
/** Folders in a path. */
export const MAX_PATH_DEPTH = 32

/** Bytes of the manifest, unpacked. */
export const MAX_MANIFEST_BYTES = 1024 * 1024
/** Model files of a package. */
export const MAX_MODELS = 1000
/** Bytes of one model file, unpacked. */
export const MAX_MODEL_BYTES = 1024 * 1024
/** Bytes of all model files together, unpacked. */
export const MAX_MODELS_BYTES = 16 * 1024 * 1024

/** UTF-16 code units of one description. Longer ones are cut. */
export const MAX_DESCRIPTION_LENGTH = 1000
/** UTF-16 code units of one name. Things with longer names are left out. */
export const MAX_NAME_LENGTH = 256
/** UTF-16 code units of all names and descriptions of a package; what comes after is left out and the index says so. */
export const MAX_INDEX_LENGTH = 512 * 1024
/** Sources, fields and queries of a package. */
export const MAX_INDEX_ITEMS = 20_000

/** UTF-16 code units of the reason why a package could not be indexed. */
export const MAX_REASON_LENGTH = 500

/** The most bytes that an archive of a size may unpack to. */
export function maxUnpackedBytes(packedBytes: number): number {
  return Math.max(BOMB_BYTES, BOMB_RATIO * packedBytes)
}
