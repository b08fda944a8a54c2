// registry.access.v1: who is calling, API keys, permissions, groups and their members.
export * from "../../gen/registry/access/v1/access_pb.js"
export * from "../../gen/registry/access/v1/permissions_pb.js"
export * from "../../gen/registry/access/v1/role_pb.js"
