// Plain HTTP for tests: what a client that knows only JSON over HTTP sends and gets.

/** Any JSON, for looking into; toEqual and toMatchObject tell what is there. */
export interface Json {
  readonly [member: string]: Json | undefined
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The body as JSON; undefined when there is none. */
  readonly json: Json | undefined
}

export async function http(
  url: string,
  method: string,
  path: string,
  options: { headers?: Record<string, string>; json?: unknown; body?: string | Uint8Array | FormData } = {},
): Promise<Answer> {
  const body = options.json === undefined ? options.body : JSON.stringify(options.json)
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { ...(options.json === undefined ? {} : { "content-type": "application/json" }), ...options.headers },
    ...(body === undefined ? {} : { body: body as NonNullable<RequestInit["body"]> }),
  })
  const text = await response.text()
  let json: Json | undefined
  try {
    json = text === "" ? undefined : JSON.parse(text)
  } catch {
    json = undefined
  }
  return { status: response.status, headers: response.headers, text, json }
}
