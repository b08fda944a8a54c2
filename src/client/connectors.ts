// registry.connectors.v1: connectors and their versions.
export * from "../../gen/registry/connectors/v1/connectors_pb.js"
export * from "../../gen/registry/connectors/v1/resources_pb.js"
