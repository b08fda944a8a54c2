// registry.labels.v1: the labels of every kind of resource.
export * from "../../gen/registry/labels/v1/labels_pb.js"
