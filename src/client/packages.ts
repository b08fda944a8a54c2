// registry.packages.v1: organizations, projects, database connections, packages and versions.
export * from "../../gen/registry/packages/v1/database_connections_pb.js"
export * from "../../gen/registry/packages/v1/packages_pb.js"
export * from "../../gen/registry/packages/v1/resources_pb.js"
