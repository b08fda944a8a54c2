// Whether a request is let in whose body no signature can be checked against: one that an RPC protocol frames, or that has none.
import type { DescMethod } from "@bufbuild/protobuf"
import { Code, ConnectError } from "@connectrpc/connect"
import type { Admission, AdmissionRequest } from "./admission.js"
import type { RequestRecord } from "./request-record.js"

/**
 * The error that refuses the request; undefined: it is let in. A promise where that is not known at once. Never throws or rejects.
 * `method`: undefined where the path names none. `signed`: why a signed request is refused.
 */
export function admissionRefusal(
  admission: Admission,
  method: DescMethod | undefined,
  record: RequestRecord,
  request: AdmissionRequest,
  signed: string,
): ConnectError | undefined | Promise<ConnectError | undefined> {
  const bodyRefusal = (check: object | undefined) =>
    check === undefined ? undefined : new ConnectError(signed, Code.Unauthenticated)
  try {
    const admitted = admission.admit(method, request, record)
    return admitted instanceof Promise ? admitted.then(bodyRefusal, ConnectError.from) : bodyRefusal(admitted)
  } catch (error) {
    return ConnectError.from(error)
  }
}

/** The same for an RPC. Without `admission` everybody may call. */
export function rpcRefusal(
  admission: Admission | undefined,
  method: DescMethod,
  record: RequestRecord,
  request: AdmissionRequest,
): ConnectError | undefined | Promise<ConnectError | undefined> {
  if (admission === undefined) return undefined
  const signed = "signed requests are taken over REST only: send the key as Bearer"
  return admissionRefusal(admission, method, record, request, signed)
}
