import { ScalarType } from "@bufbuild/protobuf";
import type { Fault } from "./fault.js";
import type { Reading, ValueReader } from "./reading.js";
/** `longAsString`: see scalarParser. */
export declare function scalarReader(type: ScalarType, longAsString?: boolean): ValueReader;
/** For what JSON spells as a string: Timestamp, bytes and so on. */
export declare function quotedReader<T>(expected: string, parse: (text: string) => T | Fault): (reading: Reading) => T | undefined;
