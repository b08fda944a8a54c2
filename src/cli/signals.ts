// Stops a serving process on SIGTERM and SIGINT.

/** How often a process that npx started looks whether its parent is still there. */
const PARENT_CHECK_MS = 500

const parent = process.ppid

/**
 * SIGTERM and SIGINT finish what was accepted and end the process with 0; a second signal ends it at once with 1. Where npx started the
 * process, the end of its parent counts as a first signal. The function that it returns does the same as the first signal; once the
 * process stops, it does nothing.
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
  if (process.env.npm_lifecycle_event === "npx") whenParentEnds(begin)
  return begin
}

/**
 * `npx` runs a program under a shell, and a signal to npx ends that shell, which hands nothing on: the service would serve for ever, with
 * nobody left who knows of it.
 */
function whenParentEnds(begin: () => void): void {
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    begin()
  }, PARENT_CHECK_MS)
  timer.unref()
}
