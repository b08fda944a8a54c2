// What the entries of an archive may be called, point to and be, so that unpacking it can't leave its folder.
import { Buffer } from "node:buffer"
import { MAX_ENTRIES, MAX_PATH_BYTES, MAX_PATH_DEPTH } from "../limits.js"
import { PackageError, quoted } from "../package-error.js"

export type EntryKind = "file" | "directory" | "link"

/** The paths of one archive seen so far. */
export class EntryPaths {
  readonly #kinds = new Map<string, EntryKind>()
  #entries = 0

  /** Counts one more entry; throws PackageError when there are too many. */
  count(): void {
    this.#entries += 1
    if (this.#entries > MAX_ENTRIES) throw new PackageError(`the archive has more than ${MAX_ENTRIES} entries`)
  }

  /**
   * Adds an entry and returns its path without `.` segments, "" for the root itself. Throws PackageError for a path that leaves
   * the root, is there already, or goes through a file or a link.
   */
  add(name: string, kind: EntryKind): string {
    const segments = safeSegments(name)
    const path = segments.join("/")
    if (path === "") {
      if (kind !== "directory") throw new PackageError(`the entry ${quoted(name)} has no name`)
      return path
    }
    for (let depth = 1; depth < segments.length; depth++) {
      const folder = segments.slice(0, depth).join("/")
      const known = this.#kinds.get(folder)
      if (known === undefined) this.#kinds.set(folder, "directory")
      else if (known !== "directory") {
        throw new PackageError(`the entry ${quoted(path)} is inside ${quoted(folder)}, which is a ${known}`)
      }
    }
    const known = this.#kinds.get(path)
    if (known !== undefined && (known !== "directory" || kind !== "directory")) {
      throw new PackageError(`the entry ${quoted(path)} is there twice`)
    }
    this.#kinds.set(path, kind)
    return path
  }

  /** Throws PackageError unless a symbolic link at this path stays inside the root, whatever else is a link. */
  static checkSymbolicLink(path: string, target: string): void {
    if (isAbsolute(target)) throw new PackageError(`the link ${quoted(path)} points to an absolute path`)
    checkText(target, `the target of the link ${quoted(path)}`)
    const segments = target.split(/[\\/]/).filter((segment) => segment !== "" && segment !== ".")
    const ups = segments.findIndex((segment) => segment !== "..")
    const climbed = ups === -1 ? segments.length : ups
    // A `..` after a name would climb from wherever that name leads, when it is a link itself.
    if (climbed > path.split("/").length - 1 || segments.lastIndexOf("..") >= climbed) {
      throw new PackageError(`the link ${quoted(path)} points out of the archive's root`)
    }
  }

  /** Throws PackageError unless a hard link's target, which counts from the root, is a file of the archive. */
  checkHardLink(path: string, target: string): void {
    if (this.#kinds.get(safeSegments(target).join("/")) !== "file") {
      throw new PackageError(`the hard link ${quoted(path)} points to ${quoted(target)}, which is no file before it`)
    }
  }
}

/** The segments of a path without empty ones and `.`. Throws PackageError for a path that is absolute, climbs or is too long. */
function safeSegments(name: string): string[] {
  checkText(name, "the name of an entry")
  if (isAbsolute(name)) throw new PackageError(`the entry ${quoted(name)} has an absolute path`)
  // Windows takes a backslash for a separator, so neither reading of the name may climb.
  if (name.split(/[\\/]/).includes("..")) throw new PackageError(`the entry ${quoted(name)} has '..' in its path`)
  const segments = name.split("/").filter((segment) => segment !== "" && segment !== ".")
  if (segments.length > MAX_PATH_DEPTH) {
    throw new PackageError(`the entry ${quoted(name)} is deeper than ${MAX_PATH_DEPTH} folders`)
  }
  return segments
}

function checkText(text: string, what: string): void {
  if (Buffer.byteLength(text) > MAX_PATH_BYTES) {
    throw new PackageError(`${what} is longer than ${MAX_PATH_BYTES} bytes: ${quoted(text)}`)
  }
  // Control characters are in no honest path, and they deceive whoever reads a list of names.
  if (/\p{Cc}/u.test(text)) throw new PackageError(`${what} has control characters: ${quoted(text)}`)
}

function isAbsolute(path: string): boolean {
  return /^([\\/]|[a-zA-Z]:)/.test(path)
}
