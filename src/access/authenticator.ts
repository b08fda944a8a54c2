// Who is calling: from a request's headers alone, before a byte of its body, but for a signature that covers a body unseen.
import { Code, ConnectError } from "@connectrpc/connect"
import { ErrorInfoSchema } from "../../gen/google/rpc/error_details_pb.js"
import type { Caller } from "../registry/access/caller.js"
import { USE_INTERVAL_MS } from "../registry/access/commands/record-key-use.js"
import { BoundedMap } from "./bounded-map.js"
import { type ApiKeyText, parseApiKeyText } from "./credentials/api-key-text.js"
import { type PresentedCredential, readAuthorization } from "./credentials/authorization-header.js"
import { readCookie, refuseCrossSite } from "./credentials/cookie.js"
import { JsonWebTokens } from "./credentials/json-web-token.js"
import type { Principals } from "./credentials/principals.js"
import { isRepositoryToken } from "./credentials/repository-token.js"
import type { RequestFacts } from "./credentials/request-facts.js"
import { parseSignatureHeader } from "./credentials/signature-v4/signature-header.js"
import {
  type PresentedSignature,
  presentSignature,
  type SignatureRules,
} from "./credentials/signature-v4/verify-signature.js"
import { FailureLimiter } from "./failure-limiter.js"
import { throttled, unauthenticated } from "./refusals.js"
import { equalBytes, equalSecrets, type SecretKeys } from "./secret-key.js"

export interface AuthenticatorOptions {
  /** Opens what is sealed: the secrets of API keys, which signatures are checked with. */
  readonly secretKeys: SecretKeys
  /** The text of a key that is an operator's and stands in no store. */
  readonly adminKey?: string | undefined
  /** Looks up who a credential names. */
  readonly principals: Principals
  /** Without it no JWT lets anybody in. */
  readonly tokens?: JsonWebTokens | undefined
  /** The region and service that a signature must be for, and the clock that its date is compared with. */
  readonly signatures: SignatureRules
  /** The cookie that a browser sends its token in. */
  readonly cookieName: string
  /** Whether pages of this origin may call with the cookie. */
  readonly isAllowedOrigin: (origin: string) => boolean
  /** Called when a key was used, at most once in ten minutes each. */
  readonly onKeyUsed?: ((id: string) => void) | undefined
  /** Bounds how often one address may fail. Not given: one with its defaults. */
  readonly failures?: FailureLimiter
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** A request whose body the signature covers: who is calling is known for sure once the body's SHA-256 is. */
export class SignedBody {
  constructor(
    /** Undefined where the caller is known only after the body was read. */
    readonly caller: Caller | undefined,
    /** Takes the SHA-256 of the whole body (hexadecimal). Throws INVALID_SIGNATURE unless it is the one that was signed. */
    readonly verify: (sha256: string) => Caller | Promise<Caller>,
  ) {}
}

const MAX_SECRETS = 10_000

/** Finds out who makes a call from the credentials that it carries. */
export class Authenticator {
  /** Of keys that were right once: deriving one costs more than all the rest. */
  readonly #secrets = new BoundedMap<string, readonly Buffer[]>(MAX_SECRETS)
  readonly #uses = new BoundedMap<string, { readonly at: number }>(MAX_SECRETS)
  readonly #failures: FailureLimiter

  readonly #options: AuthenticatorOptions

  constructor(options: AuthenticatorOptions) {
    this.#options = options
    this.#failures = options.failures ?? new FailureLimiter()
  }

  /** `secure`: the request came over TLS. Throws and rejects with ConnectErrors only. */
  authenticate(facts: RequestFacts, secure: boolean): Caller | SignedBody | Promise<Caller | SignedBody> {
    try {
      const caller = this.#identify(facts, secure)
      return caller instanceof Promise ? caller.catch((error: unknown) => this.#refuse(error, facts)) : caller
    } catch (error) {
      return this.#refuse(error, facts)
    }
  }

  /**
   * Whether a stream that began with these headers may go on: refuses once its credential lets nobody in any more. The time of a signature
   * is one of its beginning: it does not end what takes longer than a signature is good for.
   */
  readmit(facts: RequestFacts, secure: boolean): unknown {
    const presented = readAuthorization(facts)
    if (presented?.form !== "signature") return this.authenticate(facts, secure)
    return this.#options.principals.key(parseSignatureHeader(presented.parameters).accessKeyId)
  }

  #identify(facts: RequestFacts, secure: boolean): Caller | SignedBody | Promise<Caller | SignedBody> {
    const presented = readAuthorization(facts)
    if (presented !== undefined) return this.#callerOf(presented, facts)
    const cookie = readCookie(facts, this.#options.cookieName)
    if (cookie === undefined) {
      throw unauthenticated("CREDENTIAL_MISSING", "no credential: send an API key as Authorization: Bearer")
    }
    refuseCrossSite(facts, secure, this.#options.isAllowedOrigin)
    // An operator's own key may have two points, too.
    const isJwt = JsonWebTokens.looksLikeOne(cookie) && !this.#isAdminKey(cookie)
    return isJwt ? this.#jwt(cookie) : this.#apiKey(cookie)
  }

  #callerOf(presented: PresentedCredential, facts: RequestFacts): Caller | SignedBody | Promise<Caller | SignedBody> {
    switch (presented.form) {
      case "bearer":
        return this.#bearer(presented.token)
      case "api-key":
        return this.#apiKey(presented.token)
      case "jwt":
        return this.#jwt(presented.token)
      case "signature":
        return this.#signature(presentSignature(presented.parameters, facts, this.#options.signatures), facts)
    }
  }

  #bearer(token: string): Caller | Promise<Caller> {
    if (this.#isAdminKey(token)) return this.#options.principals.admin()
    const key = parseApiKeyText(token)
    if (key !== undefined) return this.#keyCaller(key)
    if (isRepositoryToken(token)) return this.#options.principals.token(token)
    if (JsonWebTokens.looksLikeOne(token)) return this.#jwt(token)
    throw unknownCredential()
  }

  #isAdminKey(token: string): boolean {
    const { adminKey } = this.#options
    return adminKey !== undefined && equalSecrets(token, adminKey)
  }

  #jwt(token: string): Caller | Promise<Caller> {
    const { tokens } = this.#options
    if (tokens === undefined)
      throw unauthenticated("CREDENTIAL_UNKNOWN", "JWTs are not taken here: no issuer is trusted")
    if (!JsonWebTokens.looksLikeOne(token)) throw unauthenticated("CREDENTIAL_UNKNOWN", "the credential is no JWT")
    return tokens.authenticate(token)
  }

  #apiKey(text: string): Caller | Promise<Caller> {
    if (this.#isAdminKey(text)) return this.#options.principals.admin()
    const key = parseApiKeyText(text)
    if (key === undefined) throw unknownCredential()
    return this.#keyCaller(key)
  }

  #keyCaller({ id, secret }: ApiKeyText): Caller | Promise<Caller> {
    const kept = this.#secrets.get(id)
    const secrets = kept ?? this.#options.secretKeys.apiKeySecrets(id).map((text) => Buffer.from(text, "latin1"))
    const given = Buffer.from(secret, "latin1")
    let right = false
    for (const each of secrets) right = equalBytes(each, given) || right
    if (!right) throw unknownKey()
    if (kept === undefined) this.#secrets.set(id, secrets)
    return this.#used(id, this.#options.principals.key(id))
  }

  #secretsOf(id: string): readonly string[] {
    const kept = this.#secrets.get(id)
    return kept?.map((bytes) => bytes.toString("latin1")) ?? this.#options.secretKeys.apiKeySecrets(id)
  }

  #signature(signature: PresentedSignature, facts: RequestFacts): SignedBody | Promise<SignedBody> {
    const id = signature.accessKeyId
    if (!/^[A-Z2-7]{20}$/.test(id)) throw unknownAccessKey()
    // The key comes first: an access key that is not there is another refusal than a wrong signature.
    const caller = this.#options.principals.key(id)
    const secrets = this.#secretsOf(id)
    const verified = (found: Caller): SignedBody => {
      const { claimedHash } = signature
      if (claimedHash === undefined) {
        return new SignedBody(undefined, (sha256) => {
          try {
            signature.verify(secrets, sha256)
          } catch (error) {
            this.#refuse(error, facts)
          }
          this.#used(id, found)
          return found
        })
      }
      signature.verify(secrets, claimedHash)
      this.#used(id, found)
      return new SignedBody(found, (sha256) => {
        if (sha256 === claimedHash) return found
        this.#refuse(unauthenticated("INVALID_SIGNATURE", "the body is not the one whose SHA-256 was signed"), facts)
      })
    }
    return caller instanceof Promise ? caller.then(verified, asAccessKey) : verified(caller)
  }

  #used<C extends Caller | Promise<Caller>>(id: string, caller: C): C {
    const { onKeyUsed } = this.#options
    if (onKeyUsed === undefined) return caller
    const now = this.#options.now()
    const last = this.#uses.get(id)
    if (last !== undefined && now - last.at < USE_INTERVAL_MS) return caller
    const note = () => {
      this.#uses.set(id, { at: now })
      onKeyUsed(id)
    }
    if (caller instanceof Promise) caller.then(note, () => undefined)
    else note()
    return caller
  }

  /** Throws the error that the caller gets. */
  #refuse(error: unknown, { remoteAddress }: RequestFacts): never {
    if (!(error instanceof ConnectError)) {
      const message = "who is calling can't be looked up now: try again"
      throw new ConnectError(message, Code.Unavailable, undefined, undefined, error)
    }
    const counts = error.code === Code.Unauthenticated && reasonOf(error) !== "CREDENTIAL_MISSING"
    if (counts && !this.#failures.count(remoteAddress)) {
      throw throttled("too many wrong credentials from this address: wait a second", 1)
    }
    throw error
  }
}

/** The reason of an error, as its details have it. */
export function reasonOf(error: ConnectError): string | undefined {
  return error.findDetails(ErrorInfoSchema)[0]?.reason
}

function unknownCredential(): ConnectError {
  return unauthenticated("CREDENTIAL_UNKNOWN", "the credential is unknown")
}

function unknownKey(): ConnectError {
  return unauthenticated("CREDENTIAL_UNKNOWN", "the API key is unknown or was revoked")
}

function unknownAccessKey(): ConnectError {
  return unauthenticated("UNKNOWN_ACCESS_KEY", "the access key id is not that of an API key, or the key was revoked")
}

function asAccessKey(error: unknown): never {
  if (error instanceof ConnectError && reasonOf(error) === "CREDENTIAL_UNKNOWN") throw unknownAccessKey()
  throw error
}
