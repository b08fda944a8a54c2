import { type DescMessage } from "@bufbuild/protobuf";
/** A message's fields under their localName. */
type Properties = Record<string, unknown>;
export declare function messageFactory(desc: DescMessage): () => Properties;
export {};
