// Whether an RPC is let in, from its headers.
import type { DescMethod } from "@bufbuild/protobuf"
import { Code, ConnectError } from "@connectrpc/connect"
import type { Admission, AdmissionRequest, BodyCheck } from "../rpc/admission.js"
import type { RequestRecord } from "../rpc/request-record.js"

/** The error that refuses the call; undefined: it is let in. A promise where that is not known at once. Never throws or rejects. */
export function admitRpc(
  admission: Admission | undefined,
  method: DescMethod,
  record: RequestRecord,
  request: AdmissionRequest,
): ConnectError | undefined | Promise<ConnectError | undefined> {
  if (admission === undefined) return undefined
  try {
    const admitted = admission.admit(method, request, record)
    return admitted instanceof Promise ? admitted.then(bodyRefusal, ConnectError.from) : bodyRefusal(admitted)
  } catch (error) {
    return ConnectError.from(error)
  }
}

/** What covers a body that an RPC protocol frames can't be verified. */
function bodyRefusal(check: BodyCheck | undefined): ConnectError | undefined {
  if (check === undefined) return undefined
  return new ConnectError("signed requests are taken over REST only: send the key as Bearer", Code.Unauthenticated)
}
