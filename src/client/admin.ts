// registry.admin.v1: what operators do with the registry as a whole.
export * from "../../gen/registry/admin/v1/admin_pb.js"
