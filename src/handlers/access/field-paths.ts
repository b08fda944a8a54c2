// Where the services of registry.access.v1 have the fields that commands find fault with.
import type { AccessField } from "../../registry/access/fields.js"
import type { ServiceFieldPaths } from "../field-paths.js"

export const accessFieldPaths: ServiceFieldPaths<AccessField> = {
  paths: {
    role: undefined,
    expireTime: "expire_time",
    grant: "grants[]",
    grantRole: "grants[].role",
    grantOrganization: "grants[].organization",
    grantProject: "grants[].project",
  },
  methods: { UpdateApiKey: { expireTime: "key.expire_time" } },
}

export const permissionFieldPaths: ServiceFieldPaths<AccessField> = {
  paths: {
    role: "permission.permission",
    expireTime: undefined,
    grant: undefined,
    grantRole: undefined,
    grantOrganization: undefined,
    grantProject: undefined,
  },
}
