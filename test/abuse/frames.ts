// Bytes of HTTP/2 as an attacker writes them.

export const preface = Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")

const END_STREAM = 1
const END_HEADERS = 4

/** One frame. */
export function frame(type: number, flags: number, stream: number, payload: Uint8Array = Buffer.alloc(0)): Buffer {
  const head = Buffer.alloc(9)
  head.writeUIntBE(payload.length, 0, 3)
  head[3] = type
  head[4] = flags
  head.writeUInt32BE(stream, 5)
  return Buffer.concat([head, payload])
}

export const settings = frame(4, 0, 0)

/** A request's HEADERS; `ends`: what of it is there. */
export function headers(
  stream: number,
  fields: Readonly<Record<string, string>>,
  ends: "all" | "block" | "none",
): Buffer {
  const block = Object.entries(fields).map(([name, value]) =>
    Buffer.concat([Buffer.from([0, name.length]), Buffer.from(name), Buffer.from([value.length]), Buffer.from(value)]),
  )
  const flags = { all: END_STREAM | END_HEADERS, block: END_HEADERS, none: 0 }[ends]
  return frame(1, flags, stream, Buffer.concat(block))
}

export function reset(stream: number): Buffer {
  return frame(3, 0, stream, Buffer.from([0, 0, 0, 8]))
}

export const get = { ":method": "GET", ":scheme": "http", ":authority": "localhost", ":path": "/api/v0/organizations" }

export const call = {
  ":method": "POST",
  ":scheme": "http",
  ":authority": "localhost",
  ":path": "/registry.packages.v1.PackageService/UploadPackage",
  "content-type": "application/grpc",
  te: "trailers",
}
