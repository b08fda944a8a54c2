// How many connections the process has file descriptors for, beside its files: without a reserve a crowd of connections would leave none
// for the store, for uploads and for whoever asks whether the process is well.

/** For the store's tables, files that are read and written, workers, and connections to a database. */
const RESERVED = 256

/** At least a quarter of what the system gives the process (`ulimit -n`), at most all but the reserve; Infinity where it sets no limit. */
export function connectionsWithinDescriptors(limit: number = descriptorLimit()): number {
  return Math.max(Math.floor(limit / 4), limit - RESERVED)
}

/** The process's soft limit. */
function descriptorLimit(): number {
  // Not every Node that runs this knows the option: looking up the names of open connections takes long, and none is open yet.
  const report: { excludeNetwork?: boolean; getReport(): object } = process.report
  report.excludeNetwork = true
  const { userLimits } = report.getReport() as { userLimits?: { open_files?: { soft?: number | string } } }
  const soft = userLimits?.open_files?.soft
  return typeof soft === "number" ? soft : Number.POSITIVE_INFINITY
}
