/** A message as gRPC and gRPC-Web send it: flags, its length in four bytes, and itself. */
export function framed(message: Uint8Array, flags = 0): Buffer {
  const prefix = Buffer.alloc(5)
  prefix[0] = flags
  prefix.writeUInt32BE(message.length, 1)
  return Buffer.concat([prefix, message])
}
