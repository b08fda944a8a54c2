// The fields of keys and permissions that commands find fault with, by the registry's own names. The handlers of access have a table
// from these names to the paths of their messages, and do not compile while one is missing.

export type AccessField =
  /** The role that a permission gives. */
  | "role"
  /** When a key expires. */
  | "expireTime"
  /** One of a key's grants, and its parts. */
  | "grant"
  | "grantRole"
  | "grantOrganization"
  | "grantProject"
