import type { DescMethod } from "@bufbuild/protobuf";
import { ConnectError } from "@connectrpc/connect";
import type { Admission, AdmissionRequest } from "../rpc/admission.js";
import type { RequestRecord } from "../rpc/request-record.js";
/** The error that refuses the call; undefined: it is let in. A promise where that is not known at once. Never throws or rejects. */
export declare function admitRpc(admission: Admission | undefined, method: DescMethod, record: RequestRecord, request: AdmissionRequest): ConnectError | undefined | Promise<ConnectError | undefined>;
