// What stays of something deleted until everything under it is gone.

/** Something whose children became unreachable when it was deleted, and are still to be swept. */
export interface Tombstone {
  readonly uid: string
  readonly organization: string
  readonly kind: "project" | "package" | "package-version" | "connector" | "connector-version"
  readonly createTime: Date
}
