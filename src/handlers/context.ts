// From a call to what a command is given.
import type { HandlerContext } from "@connectrpc/connect"
import type { BlobStore } from "../blobs/blob-store.js"
import type { Cancellation } from "../cancellation.js"
import type { CommandContext } from "../registry/context.js"
import type { ResourceNames } from "../registry/resource-names.js"
import type { SecretBox } from "../registry/secret-box.js"
import type { Store } from "../store/store.js"
import type { AccessOptions } from "./access/access-options.js"
import type { AdminOptions } from "./admin/admin-service.js"

export interface HandlerOptions extends AdminOptions {
  readonly store: Store
  readonly blobs: BlobStore
  readonly secretBox?: SecretBox | undefined
  readonly clock: () => Date
  readonly newId: () => string
  /** Who made the call, and its correlation id. */
  readonly identify: (call: HandlerContext) => { readonly actor: string; readonly correlationId: string }
  /** How it learns that the caller is gone or its time is up. */
  readonly cancellation: (call: HandlerContext) => Cancellation
  /** Largest file of a package version, and largest asset, in bytes. */
  readonly maxFileBytes: number
  readonly maxAssetBytes: number
  /** 12-digit account that owns every domain. */
  readonly account: string
  /** How resources are named to the outside. */
  readonly resourceNames: ResourceNames
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

  constructor(
    private readonly options: HandlerOptions,
    private readonly call: HandlerContext,
  ) {
    const { actor, correlationId } = options.identify(call)
    this.store = options.store
    this.blobs = options.blobs
    this.secretBox = options.secretBox
    this.clock = options.clock
    this.newId = options.newId
    this.actor = actor
    this.correlationId = correlationId
  }

  /** Taken from the call when a command first asks for it: most never do. */
  get signal(): Cancellation {
    return this.options.cancellation(this.call)
  }
}
