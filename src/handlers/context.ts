// From a call to what a command is given.
import type { HandlerContext } from "@connectrpc/connect"
import type { BlobStore } from "../blobs/blob-store.js"
import type { Cancellation } from "../cancellation.js"
import type { CommandContext } from "../registry/context.js"
import type { ResourceNames } from "../registry/resource-names.js"
import type { SecretBox } from "../registry/secret-box.js"
import type {
  ChangeContext,
  Collection,
  Key,
  ReadOptions,
  ReadTransaction,
  Store,
  Stored,
  WriteTransaction,
} from "../store/store.js"
import { Turns } from "../turns.js"
import type { AccessOptions } from "./access/access-options.js"
import type { AdminOptions } from "./admin/admin-service.js"
import { storeOfRetry } from "./retries.js"

export interface HandlerOptions extends AdminOptions {
  /** Where everything but files is kept. */
  readonly store: Store
  /** Where the bytes of files are kept. */
  readonly blobs: BlobStore
  /** Encrypts the secrets that are stored; without it no secret is taken. */
  readonly secretBox?: SecretBox | undefined
  /** The time that rows get as their times of creation and update. */
  readonly clock: () => Date
  /** A new ULID: 26 characters, sortable by time. */
  readonly newId: () => string
  /** Who made the call, whose share of what there is it takes, and its correlation id. */
  readonly identify: (call: HandlerContext) => {
    readonly actor: string
    readonly holder?: string | undefined
    readonly correlationId: string
  }
  /** How it learns that the caller is gone or its time is up. */
  readonly cancellation: (call: HandlerContext) => Cancellation
  /** Largest file of a package version, in bytes. */
  readonly maxFileBytes: number
  /** Largest asset, in bytes. */
  readonly maxAssetBytes: number
  /** 12-digit account that owns every domain. */
  readonly account: string
  /** How resources are named to the outside. */
  readonly resourceNames: ResourceNames
  /** What handlers must know of access: who may see what, and how keys and tokens are made. */
  readonly access: AccessOptions
}

/** What the commands of one call are given. */
export function commandContext(options: HandlerOptions, call: HandlerContext): CommandContext {
  return new CallContext(options, call)
}

/** A class, because a literal with a getter would get a hidden class of its own each time, and V8 keeps those, with all they hold. */
class CallContext implements CommandContext {
  readonly store: Store
  readonly blobs: BlobStore
  readonly secretBox: SecretBox | undefined
  readonly clock: () => Date
  readonly newId: () => string
  readonly actor: string
  readonly correlationId: string
  readonly holder: string | undefined

  readonly #options: HandlerOptions
  readonly #call: HandlerContext

  constructor(options: HandlerOptions, call: HandlerContext) {
    this.#options = options
    this.#call = call
    const { actor, holder, correlationId } = options.identify(call)
    this.holder = holder
    this.store = storeOfRetry(call) ?? new CallStore(options.store, this)
    this.blobs = options.blobs
    this.secretBox = options.secretBox
    this.clock = options.clock
    this.newId = options.newId
    this.actor = actor
    this.correlationId = correlationId
  }

  /** Taken from the call when a command first asks for it: most never do. */
  get signal(): Cancellation {
    return this.#options.cancellation(this.#call)
  }
}

/** Of the whole process. */
const turns = new Turns()

/** The store, as a call reads it: what it has read it makes an answer of in its turn, and not when nobody waits for that any more. */
class CallStore implements Store {
  readonly #store: Store
  readonly #call: Required<ReadOptions>

  constructor(store: Store, call: Required<ReadOptions>) {
    this.#store = store
    this.#call = call
  }

  get<D>(collection: Collection<D>, key: Key): Promise<Stored<D> | undefined> {
    return this.#inTurn(this.#store.get(collection, key))
  }

  read<T>(fn: (tx: ReadTransaction) => Promise<T>): Promise<T> {
    return this.#inTurn(this.#store.read(fn, this.#call))
  }

  transact<T>(context: ChangeContext, fn: (tx: WriteTransaction) => Promise<T>): Promise<T> {
    return this.#store.transact(context, fn)
  }

  ping(): Promise<void> {
    return this.#store.ping()
  }

  close(): Promise<void> {
    return this.#store.close()
  }

  async #inTurn<T>(reading: Promise<T>): Promise<T> {
    const value = await reading
    const turn = turns.enter(() => this.#call.signal)
    if (turn !== undefined) await turn
    return value
  }
}
