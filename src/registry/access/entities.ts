// Who may do what, as it is stored. A member that may be absent is left out, never null.

/** Roles in falling order. On an organization the lowest is `member`, on a project `viewer`; both read. */
export type Role = "admin" | "modeler" | "member" | "viewer"

/** A role of one principal on an organization, or on a project in it. */
export interface Grant {
  readonly uid: string
  readonly organization: string
  readonly organizationUid: string
  /** projectUid/principal; on the organization itself projectUid is empty. No uid holds a slash. */
  readonly id: string
  readonly project?: string
  readonly projectUid?: string
  /** `user:<id>`, `group:<name>` or `key:<ID>`. */
  readonly principal: string
  readonly role: Role
  readonly createTime: Date
  readonly updateTime: Date
}

export interface Group {
  readonly uid: string
  readonly organization: string
  readonly organizationUid: string
  readonly name: string
  readonly description?: string
  readonly memberCount: number
  readonly createTime: Date
  readonly updateTime: Date
}

export type MemberStatus = "admin" | "member"

export interface GroupMember {
  readonly uid: string
  readonly organization: string
  readonly groupUid: string
  /** `user:<id>`, or `group:<name>` of the same organization: its members are members too. */
  readonly principal: string
  readonly status: MemberStatus
  readonly createTime: Date
}

/** In how many ways (grants, memberships of groups) a principal has to do with an organization: what lists over organizations read. */
export interface PrincipalOrganization {
  readonly principal: string
  readonly organization: string
  readonly count: number
}

/**
 * A role that a key was given for itself: on the organization, or the project, that had the name then. A grant without uids is of a key made
 * before they were noted, and holds for whatever has the name.
 */
export interface KeyGrant {
  readonly organization: string
  readonly organizationUid?: string
  readonly project?: string
  readonly projectUid?: string
  readonly role: Role
}

/** Everything about an API key but its secret, which is derived from SECRET_KEY and the id. */
export interface ApiKey {
  /** 20 characters of A-Z2-7. */
  readonly id: string
  readonly name: string
  /** The principal who made it; a key whose owner is itself answers to nobody. */
  readonly owner: string
  readonly operator: boolean
  readonly grants: readonly KeyGrant[]
  readonly createTime: Date
  /** Keys of older versions have none until they are changed: their create time stands for it. */
  readonly updateTime?: Date
  readonly expireTime?: Date
}

/** When a key was used last, to ten minutes: apart from the key, so that using one changes neither its etag nor its history. */
export interface ApiKeyUse {
  readonly id: string
  readonly lastUseTime: Date
}

/** A policy document on an organization, or on a project in it. */
export interface ResourcePolicy {
  readonly uid: string
  readonly organization: string
  readonly organizationUid: string
  /** The project's uid; empty on the organization itself. */
  readonly resource: string
  readonly project?: string
  readonly document: string
  /** Names this text: writes can require it. */
  readonly policyRevision: string
  readonly createTime: Date
  readonly updateTime: Date
}
