// A new folder from the rows of another store.

import { checkDocument, invalid, type Shape, sealed } from "../document.js"
import { type ByteString, encodeKey } from "../key-order.js"
import { isDocumentRow, type PortableChange, type PortableDocument, type PortableRow } from "../portable.js"
import { StoreError } from "../store.js"
import { CacheBudget } from "./document-cache.js"
import { Engine } from "./engine.js"
import { type Kind, keyPartsOf, openSchema, type Schema } from "./schema.js"
import { encodeValue } from "./value-codec.js"

/** Rows that one commit writes. */
const BATCH_ROWS = 1_000
/** UTF-16 units of text, at which a commit is written with fewer rows. */
const BATCH_SIZE = 4 * 1_024 * 1_024

export interface LevelImportOptions {
  /** A folder that is not there yet, or is empty. */
  readonly path: string
  /** What may be imported: the keys and indexes of rows are made from these. */
  readonly collections: readonly Shape[]
}

/**
 * Fills the folder, which a store can be opened on once this has resolved; whoever gave up in between has to remove it. Rejects with
 * StoreError "exists" when a row, or a unique combination, comes twice or the folder holds documents, and with "invalid" when
 * a row does not fit the declarations.
 */
export async function importLevelStore(
  { path, collections }: LevelImportOptions,
  rows: AsyncIterable<PortableRow>,
): Promise<void> {
  const engine = await Engine.open(path, { create: true })
  try {
    const schema = await openSchema(engine, collections, new CacheBudget(0))
    await refuseDocuments(engine, schema, path)
    const importer = new Importer(engine, schema)
    for await (const row of rows) await importer.add(row)
    await importer.flush()
  } finally {
    await engine.close()
  }
}

async function refuseDocuments(engine: Engine, { kinds }: Schema, path: string): Promise<void> {
  for (const { documents, shape } of kinds.values()) {
    const {
      entries: [found],
    } = await engine.range(documents, `${documents}\xff`, { reverse: false, limit: 1 })
    if (found !== undefined) throw new StoreError("exists", `the store in ${path} holds ${shape.name} already`)
  }
}

class Importer {
  #writes = new Map<ByteString, string>()
  #rows = 0
  #size = 0
  /** By organization, the keys of the change records in this commit, in their order. */
  #feed = new Map<string, ByteString[]>()

  readonly #engine: Engine
  readonly #schema: Schema

  constructor(engine: Engine, schema: Schema) {
    this.#engine = engine
    this.#schema = schema
  }

  async add(row: PortableRow): Promise<void> {
    if (isDocumentRow(row)) this.#addDocument(row)
    else this.#addChange(row)
    if (++this.#rows >= BATCH_ROWS || this.#size >= BATCH_SIZE) await this.flush()
  }

  async flush(): Promise<void> {
    if (this.#rows === 0) return
    const sequence = this.#engine.sequence + 1
    for (const [organization, keys] of this.#feed) {
      this.#put(this.#schema.feed + encodeKey([organization, sequence]), JSON.stringify(keys))
    }
    await this.#engine.write(Array.from(this.#writes, ([key, value]) => ({ key, value })))
    this.#writes = new Map()
    this.#feed = new Map()
    this.#rows = 0
    this.#size = 0
  }

  #addDocument({ collection, document }: PortableDocument): void {
    const kind = this.#kind(collection)
    const { shape } = kind
    const fields = checkDocument(shape, document)
    const { revision } = document
    if (!Number.isSafeInteger(revision) || revision < 1) throw invalid(`${collection}: a revision is 1 or more`)
    const keyParts = keyPartsOf(shape, fields)
    const key = keyParts.scope + keyParts.id
    this.#putNew(kind.documents + key, encodeValue(sealed(fields, revision)), `${collection}: the key`)
    for (const index of [...kind.indexes.values(), ...kind.unique]) {
      const entry = index.keyFor(fields, keyParts)
      if (entry === undefined) continue
      this.#putNew(index.entries + entry, index.isUnique ? key : "", `${collection}: ${index.name}`)
    }
  }

  #addChange({ change, life }: PortableChange): void {
    if (this.#kind(change.collection).shape.history === undefined) {
      throw invalid(`${change.collection} has no history`)
    }
    const key = encodeKey([change.collection, life, change.revision])
    this.#putNew(this.#schema.changes + key, encodeValue({ ...change }), `${change.collection}: the change record`)
    const organization = change.key[0] ?? ""
    const keys = this.#feed.get(organization)
    if (keys) keys.push(key)
    else this.#feed.set(organization, [key])
  }

  #kind(collection: string): Kind {
    const kind = this.#schema.kinds.get(collection)
    if (kind === undefined) throw invalid(`there is no collection ${collection}`)
    return kind
  }

  #putNew(key: ByteString, value: string, what: string): void {
    if (this.#writes.has(key) || this.#engine.get(key) !== undefined)
      throw new StoreError("exists", `${what} comes twice`)
    this.#put(key, value)
  }

  #put(key: ByteString, value: string): void {
    this.#writes.set(key, value)
    this.#size += key.length + value.length
  }
}
