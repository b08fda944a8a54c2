// What a function is given: reads of a view, and writes to a layer over it that are checked and encoded at the call.

import { changedFields } from "../change-fields.js"
import { checkDocument, type Fields, invalid, keyOf, lifeOf, MAX_DOCUMENT_BYTES, type Shape } from "../document.js"
import { type ByteString, encodeKey } from "../key-order.js"
import {
  type Change,
  type ChangeContext,
  type Collection,
  type Key,
  type Page,
  type PageQuery,
  type ReadTransaction,
  type Stored,
  StoreError,
  type WriteTransaction,
} from "../store.js"
import { documentAt, kindOf, readChanges, readDocument, readPage, type StoredFields } from "./reading.js"
import type { Index, Kind, Schema } from "./schema.js"
import { decodeValue, encodeValue } from "./value-codec.js"
import { Overlay, type View } from "./view.js"

export class LmdbReadTransaction implements ReadTransaction {
  #ended = false

  constructor(
    protected readonly schema: Schema,
    protected readonly view: View,
  ) {}

  async get<D>(collection: Collection<D>, key: Key): Promise<Stored<D> | undefined> {
    return readDocument<D>(this.view, this.kind(collection), key)
  }

  async page<D>(collection: Collection<D>, query: PageQuery): Promise<Page<D>> {
    return readPage<D>(this.view, this.kind(collection), query)
  }

  async changes<D>(
    collection: Collection<D>,
    life: string,
    query: { after?: number; limit: number },
  ): Promise<Change[]> {
    return readChanges(this.view, this.schema, this.kind(collection), life, query)
  }

  /** From now on every call rejects. */
  end(): void {
    this.#ended = true
  }

  protected kind(collection: Shape): Kind {
    if (this.#ended) throw new StoreError("misuse", "the transaction has ended")
    return kindOf(this.schema, collection)
  }
}

/** What the transaction did to one document. */
interface Touch {
  readonly kind: Kind
  /** As it was before the transaction. */
  readonly before: StoredFields | undefined
  /** As it is now. */
  after: StoredFields | undefined
  /** The transaction itself wrote the state that it sees: the revision has grown already. */
  written: boolean
  /** Deleted by the transaction, so what stands there now (if anything) is another document. */
  replaced: boolean
}

export class LmdbWriteTransaction extends LmdbReadTransaction implements WriteTransaction {
  readonly #layer: Overlay
  readonly #touches = new Map<Kind, Map<ByteString, Touch>>()

  constructor(schema: Schema, below: View) {
    const layer = new Overlay(below)
    super(schema, layer)
    this.#layer = layer
  }

  async create<D>(collection: Collection<D>, document: D): Promise<Stored<D>> {
    const kind = this.kind(collection)
    const { shape } = kind
    const fields = checkDocument(shape, document)
    const key = encodeKey(keyOf(shape, fields))
    if (this.view.get(kind.documents, key) !== undefined) throw taken(`${shape.name}: the key`)
    this.#checkUnique(kind, fields, key)
    if (shape.history !== undefined) {
      const used = encodeKey([shape.name, lifeOf(shape, shape.history, fields), 1])
      if (this.view.get(this.schema.changesByLife, used) !== undefined) throw taken(`${shape.name}: ${shape.history}`)
    }
    const text = encodeDocument(kind, fields, 1)
    const touch = this.#touch(kind, key, undefined)
    touch.after = { ...fields, revision: 1 }
    touch.written = true
    this.#store(kind, key, undefined, fields, text)
    return decodeValue(text)
  }

  async update<D>(collection: Collection<D>, document: Stored<D>): Promise<Stored<D>> {
    const kind = this.kind(collection)
    const fields = checkDocument(kind.shape, document)
    const { key, current } = this.#current(kind, fields, document.revision)
    const { history } = kind.shape
    if (history !== undefined && current[history] !== fields[history]) {
      throw invalid(`${kind.shape.name}: ${history} can't change`)
    }
    this.#checkUnique(kind, fields, key)
    const touch = this.#touch(kind, key, current)
    const revision = touch.written ? current.revision : current.revision + 1
    const text = encodeDocument(kind, fields, revision)
    touch.after = { ...fields, revision }
    touch.written = true
    this.#store(kind, key, current, fields, text)
    return decodeValue(text)
  }

  async delete<D>(collection: Collection<D>, document: Stored<D>): Promise<void> {
    const kind = this.kind(collection)
    const { key, current } = this.#current(kind, checkDocument(kind.shape, document), document.revision)
    const touch = this.#touch(kind, key, current)
    touch.after = undefined
    touch.written = false
    touch.replaced = true
    this.#store(kind, key, current, undefined, undefined)
  }

  // Functions run one after another: nothing changes meanwhile.
  async guard<D>(collection: Collection<D>, key: Key): Promise<Stored<D> | undefined> {
    return this.get(collection, key)
  }

  /** Adds the writes to a layer below, with a change record for each document from this sequence number on; returns the next. */
  finish(context: ChangeContext, target: Overlay, sequence: number): number {
    let next = sequence
    for (const touches of this.#touches.values()) {
      for (const touch of touches.values()) {
        for (const { life, change } of this.#changesOf(touch, context)) {
          const at = encodeKey([next++])
          this.#layer.put(this.schema.changes, at, encodeValue({ ...change }))
          this.#layer.put(this.schema.changesByLife, encodeKey([change.collection, life, change.revision]), at)
        }
      }
    }
    this.#layer.applyTo(target)
    return next
  }

  #changesOf(touch: Touch, context: ChangeContext): { life: string; change: Change }[] {
    const { before, after, kind } = touch
    const { shape } = kind
    const { history } = shape
    if (history === undefined) return []
    const changes: { life: string; change: Change }[] = []
    const add = (kind: Change["kind"], revision: number, from: Fields | undefined, to: Fields | undefined) => {
      const either = to ?? from
      if (!either) return
      const change: Change = {
        collection: shape.name,
        key: keyOf(shape, either),
        revision,
        kind,
        fields: changedFields(shape, from, to),
        time: context.now,
        actor: context.actor,
        correlationId: context.correlationId,
      }
      changes.push({ life: lifeOf(shape, history, either), change })
    }
    if (before && after && !touch.replaced) add("update", after.revision, before, after)
    else {
      if (before) add("delete", before.revision + 1, before, undefined)
      if (after) add("create", after.revision, undefined, after)
    }
    return changes
  }

  /** The document that `fields` is a version of, if the caller has its latest revision. */
  #current(kind: Kind, fields: Fields, revision: number): { key: ByteString; current: StoredFields } {
    const key = encodeKey(keyOf(kind.shape, fields))
    const current = documentAt(this.view, kind, key)
    if (current?.revision !== revision) {
      throw new StoreError("misuse", `${kind.shape.name}: the document is not as this transaction last saw it`)
    }
    return { key, current }
  }

  #touch(kind: Kind, key: ByteString, current: StoredFields | undefined): Touch {
    let touches = this.#touches.get(kind)
    if (!touches) {
      touches = new Map()
      this.#touches.set(kind, touches)
    }
    let touch = touches.get(key)
    if (!touch) {
      touch = { kind, before: current, after: current, written: false, replaced: false }
      touches.set(key, touch)
    }
    return touch
  }

  #checkUnique(kind: Kind, fields: Fields, key: ByteString): void {
    for (const combination of kind.unique) {
      const entry = combination.keyFor(fields)
      const holder = entry === undefined ? undefined : this.view.get(combination.entries, entry)
      if (holder !== undefined && holder !== key) throw taken(`${kind.shape.name}: ${combination.name}`)
    }
  }

  #store(
    kind: Kind,
    key: ByteString,
    from: Fields | undefined,
    to: Fields | undefined,
    text: string | undefined,
  ): void {
    this.#layer.put(kind.documents, key, text)
    for (const index of kind.indexes.values()) this.#move(index, key, from, to)
    for (const combination of kind.unique) this.#move(combination, key, from, to)
  }

  #move(index: Index, key: ByteString, from: Fields | undefined, to: Fields | undefined): void {
    const before = from && index.keyFor(from)
    const after = to && index.keyFor(to)
    if (before === after) return
    if (before !== undefined) this.#layer.put(index.entries, before, undefined)
    if (after !== undefined) this.#layer.put(index.entries, after, key)
  }
}

function encodeDocument(kind: Kind, fields: Fields, revision: number): string {
  const text = encodeValue({ ...fields, revision })
  // One UTF-16 unit is at most three bytes of UTF-8.
  const fits = text.length * 3 <= MAX_DOCUMENT_BYTES || Buffer.byteLength(text) <= MAX_DOCUMENT_BYTES
  if (!fits) throw invalid(`${kind.shape.name}: a document takes at most ${MAX_DOCUMENT_BYTES} bytes`)
  return text
}

function taken(what: string): StoreError {
  return new StoreError("exists", `${what} is taken`)
}
