// What connectors and connections are used with, as it is stored: credentials and variables. Connectors call it a connection, connections
// an environment; here it is an environment for both.
import type { AuthSchemeConfig } from "../auth-schemes.js"

export type CredentialType =
  | "none"
  | "string"
  | "binary"
  | "basic-auth"
  | "oauth2-client"
  | "oauth2-code"
  | "oauth2-password"
  | "oauth2-token"
  | "custom-function"
  | "certificate"
  | "jwt-bearer"

/** What the types of credentials ask for: each type has some of these. */
export interface CredentialData {
  readonly value?: string | undefined
  readonly valueBase64?: string | undefined
  readonly username?: string | undefined
  readonly password?: string | undefined
  readonly clientId?: string | undefined
  readonly clientSecret?: string | undefined
  readonly authorizeUrl?: string | undefined
  readonly tokenUrl?: string | undefined
  readonly scopes?: readonly string[] | undefined
  readonly additionalParams?: string | undefined
  readonly mtlsEnabled?: boolean | undefined
  readonly mtlsCredentialId?: string | undefined
  readonly accessToken?: string | undefined
  readonly refreshToken?: string | undefined
  readonly certificate?: string | undefined
  readonly key?: string | undefined
  readonly ca?: string | undefined
}

/** What a credential is used for. */
export type CredentialUse = "action" | "trigger"

export interface Credential {
  readonly id: string
  readonly type: CredentialType
  readonly name: string
  /** Without secrets. */
  readonly data: CredentialData
  /** The names of the secrets that the credential has. */
  readonly secrets: readonly (keyof CredentialData)[]
  readonly createTime: Date
  readonly updateTime: Date
}

/** A credential and how it is presented. */
export interface CredentialEntry {
  readonly id: string
  readonly authSchemeConfig: AuthSchemeConfig
  readonly credential: Credential
}

export interface Variable {
  readonly name: string
  readonly value: string
}

export interface Environment {
  readonly uid: string
  readonly organization: string
  readonly connectorUid: string
  readonly name: string
  /** Its place among the environments of its connector, in the order in which they were made or put. */
  readonly position: number
  readonly credentials: { readonly [use in CredentialUse]?: readonly CredentialEntry[] | undefined }
  /** The secrets of each credential, by the entry's id: the JSON text of an object, sealed. */
  readonly sealed: readonly { readonly id: string; readonly secrets: string }[]
  readonly variables: readonly Variable[]
  /** What it counts for in the bytes of its connector. */
  readonly bytes: number
  readonly createTime: Date
  readonly updateTime: Date
}
