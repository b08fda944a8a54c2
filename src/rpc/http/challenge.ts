// What a 401 says of how to come in.

const INVALID_TOKEN = new Set(["CREDENTIAL_UNKNOWN", "CREDENTIAL_EXPIRED"])

/** WWW-Authenticate (RFC 6750, section 3): what may be sent, and what was wrong with what was. `reason`: that of the error's ErrorInfo. */
export function bearerChallenge(reason: string | undefined): string {
  const error =
    reason !== undefined && INVALID_TOKEN.has(reason)
      ? "invalid_token"
      : reason === "CREDENTIAL_MALFORMED"
        ? "invalid_request"
        : ""
  const realm = 'Bearer realm="version-registry"'
  return error === "" ? realm : `${realm}, error="${error}"`
}
