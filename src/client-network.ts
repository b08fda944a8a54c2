/**
 * Whom an address counts for, where clients are told apart by their addresses: one with IPv4 for itself, also where IPv6 carries it
 * (::ffff:192.0.2.1), one with IPv6 for the /64 that its subscriber has. `address` is written as the system does (RFC 5952).
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1] !== undefined) return mapped[1]
  if (!address.includes(":")) return address
  const [head = "", tail] = address.split("::")
  const first = head === "" ? [] : head.split(":")
  const last = tail === undefined || tail === "" ? [] : tail.split(":")
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - first.length - last.length)).fill("0")
  return [...first, ...zeros, ...last].slice(0, 4).join(":")
}
