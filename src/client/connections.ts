// registry.connections.v1alpha1: connections and their versions.
export * from "../../gen/registry/connections/v1alpha1/connections_pb.js"
export * from "../../gen/registry/connections/v1alpha1/resources_pb.js"
