// registry.artifacts.v1: domains, repositories, packages of many formats, versions with assets.
export * from "../../gen/registry/artifacts/v1/artifacts_pb.js"
export * from "../../gen/registry/artifacts/v1/resources_pb.js"
