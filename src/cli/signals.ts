// Stops a serving process on SIGTERM and SIGINT.

/**
 * SIGTERM and SIGINT finish what was accepted and end the process with 0; a second signal ends it at once with 1. The function that it
 * returns does the same as the first signal; once the process stops, it does nothing.
 */
export function stopOnSignals(stop: () => Promise<void>, fail: (error: unknown) => never): () => void {
  let isStopping = false
  const begin = () => {
    if (isStopping) return
    isStopping = true
    stop().then(() => process.exit(0), fail)
  }
  let signals = 0
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      signals += 1
      if (signals > 1) process.exit(1)
      begin()
    })
  }
  return begin
}
