/** What `input` yields until it ends or the signal aborts, whichever is first. */
export async function* until<T>(input: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const done = { done: true, value: undefined } as const
  // One promise of the abort for all messages would keep something of each.
  let end: () => void = () => undefined
  const onAbort = () => end()
  const iterator = input[Symbol.asyncIterator]()
  signal.addEventListener("abort", onAbort)
  try {
    while (!signal.aborted) {
      const next = await new Promise<IteratorResult<T>>((resolve, reject) => {
        end = () => resolve(done)
        iterator.next().then(resolve, reject)
      })
      if (next.done === true) return
      yield next.value
    }
  } finally {
    signal.removeEventListener("abort", onAbort)
  }
}
