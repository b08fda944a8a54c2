// Connectors and connections and their versions, as they are stored. A field that may be absent is left out, never null.

import type { Label } from "../labels.js"
import type { AuthSchemeConfig } from "./auth-schemes.js"
import type { VersionContents } from "./children/entities.js"

/** The same resource in two versions of one API, with one set of rules. */
export type ConnectorKind = "connector" | "connection"

export interface Connector {
  readonly uid: string
  readonly organization: string
  readonly kind: ConnectorKind
  /** Made by the registry (a ULID) or chosen in a PUT. */
  readonly id: string
  readonly name: string
  readonly protocol: "http" | "bigquery"
  readonly baseUrl?: string | undefined
  readonly datasetId?: string | undefined
  readonly public: boolean
  readonly documentationUrl?: string | undefined
  readonly imageUrl?: string | undefined
  readonly tags: readonly { readonly key: string; readonly values: readonly string[] }[]
  readonly categories?: readonly string[] | undefined
  readonly authSchemeConfigs: readonly AuthSchemeConfig[]
  /** Client secrets of oauth2 configs, sealed, by the config's id. */
  readonly clientSecrets?: readonly { readonly configId: string; readonly sealed: string }[] | undefined
  readonly variables: readonly { readonly name: string; readonly value: string }[]
  /** Name of the version published last; absent when none is published. */
  readonly latestVersion?: string | undefined
  /** Name of the version that is the default until unpinned; always a published one. */
  readonly pinnedVersion?: string | undefined
  /** The next publish is later than this. */
  readonly lastPublishTime?: Date
  /** What stands on it of its environments; absent while it has never had any. */
  readonly environments?:
    | {
        readonly count: number
        readonly bytes: number
        /** A new one comes last. */
        readonly nextPosition: number
      }
    | undefined
  readonly versionCount: number
  readonly publishedCount: number
  readonly createTime: Date
  readonly updateTime: Date
}

/**
 * A public connector as lists over all organizations find it. There is one while the connector is public, and what it has in common with
 * the connector is always the same.
 */
export interface PublicConnector extends Searchable {
  /** The connector's. */
  readonly uid: string
  readonly organization: string
  readonly id: string
  /** Since when: of several with one id, the one that was public first is meant. */
  readonly publicTime: Date
  readonly createTime: Date
  readonly updateTime: Date
}

/** What lists of connectors are filtered by. */
export type Searchable = Pick<Connector, "name" | "protocol" | "tags" | "categories">

export interface ConnectorVersion {
  readonly uid: string
  readonly organization: string
  readonly connectorUid: string
  readonly name: string
  readonly description?: string | undefined
  /** Absent in a draft. */
  readonly publishTime?: Date | undefined
  /** Names and values to find versions by; a key once. */
  readonly labels?: readonly Label[] | undefined
  /** How much stands under it; absent while it has never had anything. */
  readonly contents?: VersionContents | undefined
  /** Outcome of the last publish, when it had something to say. */
  readonly messages?: readonly VersionMessage[] | undefined
  readonly createTime: Date
  readonly updateTime: Date
}

export interface VersionMessage {
  readonly text: string
  readonly severity: "info" | "warning" | "error"
  readonly detail: readonly string[]
}
