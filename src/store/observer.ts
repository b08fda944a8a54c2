// What a store reports of its work, for metrics. It has no effect on the store.

export interface StoreObserver {
  /** A commit is durable: how many transactions it was for, and how long it took in milliseconds. */
  committed(transactions: number, milliseconds: number): void
  /** A commit failed, and every transaction in it. */
  commitFailed(): void
  /** A try at a transaction found another one ahead of it. */
  conflicted(): void
  /** A transaction is tried again. */
  retried(): void
  /** So many more transactions wait for their turn; fewer where it is negative. */
  waiting(change: number): void
}

/** For a store that nobody watches. */
export const unobserved: StoreObserver = {
  committed() {},
  commitFailed() {},
  conflicted() {},
  retried() {},
  waiting() {},
}
