// Reads of a whole database as of one moment, for as long as they take.

import { type ClientSession, type Db, type MongoClient, MongoServerError, Timestamp } from "mongodb"

const SNAPSHOT_TOO_OLD = 239

/** Reads in a session; documents come out as they do in the store's own reads. */
export interface SnapshotReader {
  readonly session: ClientSession
  /** The database, without a read concern of its own: the session has one. */
  readonly db: Db
}

/**
 * Runs the reading in a snapshot session: it is no transaction, and lasts as long as the server keeps history
 * (minSnapshotHistoryWindowInSeconds, 300 unless set). A server without such reads gets a
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

/** Asks for a moment long ago: a server that reads at the time it is told says that it is too old, others know no such reads or answer. */
async function hasSnapshotReads(db: Db): Promise<boolean> {
  const readConcern = { level: "snapshot", atClusterTime: new Timestamp({ t: 1, i: 1 }) }
  try {
    await db.command({ find: "store.declarations", limit: 1, singleBatch: true, readConcern })
    return false
  } catch (error) {
    if (!(error instanceof MongoServerError)) throw error
    return error.code === SNAPSHOT_TOO_OLD
  }
}
