// The state of one moment, whatever is committed later: what was in memory then, and LevelDB as it was before it took over more. It
// costs nothing as long as LevelDB takes over nothing.

import type { ClassicLevel } from "classic-level"
import type { Layers } from "./layers.js"

export type Database = ClassicLevel<string, string>
type LevelSnapshot = ReturnType<Database["snapshot"]>

/** A snapshot of LevelDB that several read; closed when none does any more. */
export class SharedSnapshot {
  #uses = 1

  constructor(readonly snapshot: LevelSnapshot) {}

  use(): this {
    this.#uses++
    return this
  }

  release(): void {
    if (--this.#uses === 0) void this.snapshot.close()
  }
}

/** The engine's state after one commit, for as long as it is not closed. */
export class Snapshot {
  #base: SharedSnapshot | undefined

  readonly #onClose: (snapshot: Snapshot) => void

  constructor(
    /** The number of its last commit. */
    readonly sequence: number,
    readonly layers: Layers,
    onClose: (snapshot: Snapshot) => void,
  ) {
    this.#onClose = onClose
  }

  /** LevelDB as it was; undefined while it is so. */
  get base(): SharedSnapshot | undefined {
    return this.#base
  }

  /** LevelDB is about to take over what the snapshot may not have; of several such moments the first counts. */
  keep(base: SharedSnapshot): void {
    this.#base ??= base.use()
  }

  close(): void {
    this.#onClose(this)
    this.#base?.release()
  }
}
