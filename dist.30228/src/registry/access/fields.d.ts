export type AccessField = 
/** The role that a permission gives. */
"role"
/** When a key expires. */
 | "expireTime"
/** The parts of one of a key's grants. */
 | "grantRole" | "grantOrganization" | "grantProject";
