// Reads of a whole database as of one moment, for as long as they take.

import { type ClientSession, type Db, type MongoClient, MongoServerError, Timestamp } from "mongodb"

/** Reads in a session; documents come out as they do in the store's own reads. */
export interface SnapshotReader {
  readonly session: ClientSession
  /** The database, without a read concern of its own: the session has one. */
  readonly db: Db
}

/**
 * Runs the reading in a snapshot session: it is no transaction, and lasts as long as the server keeps history
 * (minSnapshotHistoryWindowInSeconds, 300 unless set). A server that gives no time of a snapshot has no such sessions: there it is a
 * transaction, which a server ends after transactionLifetimeLimitSeconds (60 unless set).
 */
export async function* readAtOneMoment<T>(
  client: MongoClient,
  database: string,
  read: (reader: SnapshotReader) => AsyncIterable<T>,
): AsyncGenerator<T> {
  const db = client.db(database, { readPreference: "primary" })
  const session = client.startSession({ snapshot: true })
  try {
    if (await hasSnapshotReads(db)) {
      yield* read({ session, db })
      return
    }
  } finally {
    await session.endSession()
  }
  const transaction = client.startSession()
  transaction.startTransaction({ readConcern: { level: "snapshot" }, readPreference: "primary" })
  try {
    yield* read({ session: transaction, db })
  } finally {
    await transaction.abortTransaction().catch(() => {})
    await transaction.endSession()
  }
}

async function hasSnapshotReads(db: Db): Promise<boolean> {
  const probe = { find: "store.declarations", limit: 1, singleBatch: true, readConcern: { level: "snapshot" } }
  try {
    const { cursor } = await db.command(probe)
    return cursor?.atClusterTime instanceof Timestamp
  } catch (error) {
    if (error instanceof MongoServerError) return false
    throw error
  }
}
