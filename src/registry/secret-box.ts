// How secrets are kept: encrypted before they reach a store.

export interface SecretBox {
  /** Encrypts the text. It can be opened with the same `aad` only, which names the place that it is kept at. */
  seal(text: string, aad: string): string
  /** Throws where the text was sealed by another key or for another place. */
  open(sealed: string, aad: string): string
}
