// What a caller needs for a method, in words, from the option in its proto.
import { type DescMethod, getOption } from "@bufbuild/protobuf"
import { Role } from "../../gen/registry/access/v1/role_pb.js"
import { rule as accessRule } from "../../gen/registry/access/v1/rule_pb.js"

/** Such as "member on organization, any project". */
export function accessNeed(method: DescMethod): string {
  const rule = getOption(method, accessRule)
  if (rule.public) return "nothing"
  if (rule.authenticated) return "a credential"
  if (rule.createOrganization) return "operator, or anybody (`ORGANIZATION_CREATION`)"
  if (rule.operator) return "operator"
  const role = Role[rule.role].toLowerCase()
  const place = rule.resource !== "" ? "the resource" : rule.project === "" ? "organization" : "project"
  return `${role} on ${place}${rule.anyProject ? ", any project" : ""}${rule.createParents ? "; makes what is missing above" : ""}`
}
