// From a call to what a command is given.
import type { HandlerContext } from "@connectrpc/connect"
import type { BlobStore } from "../blobs/blob-store.js"
import type { CommandContext } from "../registry/context.js"
import type { Store } from "../store/store.js"

export interface HandlerOptions {
  readonly store: Store
  readonly blobs: BlobStore
  readonly clock: () => Date
  readonly newId: () => string
  /** Who made the call, and its correlation id. */
  readonly identify: (call: HandlerContext) => { readonly actor: string; readonly correlationId: string }
  /** Largest file of a package version, and largest asset, in bytes. */
  readonly maxFileBytes: number
  readonly maxAssetBytes: number
  /** 12-digit account that owns every domain, and the region, as they stand in ARNs. */
  readonly account: string
  readonly region: string
}

/** The signal is taken from the call when a command first asks for it: most never do. */
export function commandContext(options: HandlerOptions, call: HandlerContext): CommandContext {
  const { actor, correlationId } = options.identify(call)
  return {
    store: options.store,
    blobs: options.blobs,
    clock: options.clock,
    newId: options.newId,
    actor,
    correlationId,
    get signal() {
      return call.signal
    },
  }
}
