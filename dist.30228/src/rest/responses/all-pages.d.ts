import type { Message } from "@bufbuild/protobuf";
import type { Call } from "../../rpc/call.js";
import type { RegisteredMethod } from "../../rpc/method-table.js";
import type { Exchange } from "../exchange.js";
import type { JsonCodec } from "../json/codec.js";
import type { AllPages, Binding } from "../routing/rules.js";
export interface WholeList {
    /** The request names no page. */
    wanted(message: Message): boolean;
    /** Errors of the first page have their own answer; a later one can only cut the connection. */
    answer(exchange: Exchange, message: Message, call: Call): Promise<void>;
}
/** Compiles how all pages of a list are written as one array. */
export declare function createWholeList(binding: Binding, pages: AllPages, entry: RegisteredMethod, codec: JsonCodec, pageItems: number): WholeList;
