import type { Stored, WriteTransaction } from "../../../store/store.js";
import type { CommandContext } from "../../context.js";
import type { Connector, ConnectorKind } from "../entities.js";
import type { ConnectorField } from "../fields.js";
import { type EnvironmentsOwner } from "./changes.js";
import { type EnvironmentInput } from "./rules.js";
/** What is wrong with a list of environments, those with an id kept ones. */
export declare function checkEnvironments(kind: ConnectorKind, inputs: readonly EnvironmentInput[]): import("../../violations.js").FieldViolation<ConnectorField>[];
/** Makes the environments of a connector that has none. What it gives is to be written to the connector. */
export declare function addEnvironments(tx: WriteTransaction, context: CommandContext, connector: EnvironmentsOwner, inputs: readonly EnvironmentInput[], now: Date): Promise<Connector["environments"]>;
/**
 * Makes the list that of the connector, in its order: those with an id are kept and changed, those without are made, all others are
 * deleted. What it gives is to be written to the connector; undefined when nothing changes.
 */
export declare function replaceEnvironments(tx: WriteTransaction, context: CommandContext, connector: Stored<Connector>, inputs: readonly EnvironmentInput[], now: Date): Promise<Partial<Connector> | undefined>;
