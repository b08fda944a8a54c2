import type { Collection } from "../../store/store.js";
import type { Definition, MissingTarget, Operation, Reference, SchemaContent } from "./children/entities.js";
import type { Environment } from "./environments/entities.js";
export declare const connectorEnvironments: Collection<Environment>;
export declare const connectorOperations: Collection<Operation>;
export declare const connectorDefinitions: Collection<Definition>;
export declare const connectorSchemas: Collection<SchemaContent>;
export declare const connectorReferences: Collection<Reference>;
export declare const connectorMissingTargets: Collection<MissingTarget>;
