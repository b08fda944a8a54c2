// What lets a caller in, as it is stored.

/** What lets its bearer in until it expires. The token itself is not kept. */
export interface AccessToken {
  /** SHA-256 of the token, hexadecimal. */
  readonly hash: string
  readonly organization: string
  readonly actor: string
  readonly createTime: Date
  readonly expireTime: Date
}
