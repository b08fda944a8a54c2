// Whether a JWS was signed with a key (RFC 7515, 7518), by node:crypto in the calling thread: WebCrypto, which goes through the thread pool,
// takes up to twice the processor's time for the same in a loop, and more in a server. Which key it is, jose says.
import { constants, type KeyObject, type VerifyKeyObjectInput, verify } from "node:crypto"
import { errors } from "jose"

interface Algorithm {
  readonly hash: string | undefined
  readonly keyType: "rsa" | "ec" | "ed25519"
  readonly curve?: string
  /** Where node:crypto's defaults for the key are not meant. */
  readonly options?: Omit<VerifyKeyObjectInput, "key">
  /** Keys that it was found to be of, so that each is looked at once. */
  readonly keys: WeakSet<KeyObject>
}

const MIN_RSA_BITS = 2048
const PSS = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
const ECDSA = { dsaEncoding: "ieee-p1363" } as const

/** Never `none` or HMAC: whoever knows a public key could make those. */
const algorithms: ReadonlyMap<string, Algorithm> = new Map(
  (
    [
      // The padding of RSA keys is that of PKCS #1 version 1.5 unless another is asked for.
      ["RS256", { hash: "sha256", keyType: "rsa" }],
      ["RS384", { hash: "sha384", keyType: "rsa" }],
      ["RS512", { hash: "sha512", keyType: "rsa" }],
      ["PS256", { hash: "sha256", keyType: "rsa", options: PSS }],
      ["PS384", { hash: "sha384", keyType: "rsa", options: PSS }],
      ["PS512", { hash: "sha512", keyType: "rsa", options: PSS }],
      ["ES256", { hash: "sha256", keyType: "ec", curve: "prime256v1", options: ECDSA }],
      ["ES384", { hash: "sha384", keyType: "ec", curve: "secp384r1", options: ECDSA }],
      ["ES512", { hash: "sha512", keyType: "ec", curve: "secp521r1", options: ECDSA }],
      ["EdDSA", { hash: undefined, keyType: "ed25519" }],
    ] as const
  ).map(([name, algorithm]) => [name, { keys: new WeakSet(), ...algorithm }]),
)

/** Whether signatures of this algorithm let anybody in. */
export function isTakenAlgorithm(name: unknown): boolean {
  return typeof name === "string" && algorithms.has(name)
}

/**
 * Throws jose's errors where the JWS in compact form was not signed with the public key by this algorithm, which must be a taken one, or where
 * the key is of another kind or too short.
 */
export function verifySignature(jws: string, algorithm: string, key: KeyObject): void {
  const taken = algorithms.get(algorithm) as Algorithm
  requireKeyOf(taken, key)
  const dot = jws.lastIndexOf(".")
  const text = jws.slice(dot + 1)
  const signature = Buffer.from(text, "base64url")
  // One signature has one spelling: the last character's spare bits are zero, and nothing else is skipped.
  const isSpelled = signature.toString("base64url") === text
  const signed = Buffer.from(jws.slice(0, dot), "latin1")
  // A KeyObject with options around it costs Node 24 two errors, thrown and caught, to find that the options are no key: nearly what RSA does.
  const input = taken.options === undefined ? key : { key, ...taken.options }
  if (!isSpelled || !verify(taken.hash, signed, input, signature)) {
    throw new errors.JWSSignatureVerificationFailed()
  }
}

function requireKeyOf({ keyType, curve, keys }: Algorithm, key: KeyObject): void {
  if (keys.has(key)) return
  const { modulusLength = 0, namedCurve } = key.asymmetricKeyDetails ?? {}
  if (key.type !== "public" || key.asymmetricKeyType !== keyType || namedCurve !== curve)
    throw new errors.JWKSNoMatchingKey()
  if (keyType === "rsa" && modulusLength < MIN_RSA_BITS) throw new errors.JWKSNoMatchingKey()
  keys.add(key)
}
