// What methods declare that they can fail with, against what they do fail with.
import type { DescMethod } from "@bufbuild/protobuf"
import type { ConnectError } from "@connectrpc/connect"
import { ErrorInfoSchema } from "../../gen/google/rpc/error_details_pb.js"
import { ERROR_DOMAIN } from "../../src/handlers/bad-request.js"
import { commonReasons } from "../../src/handlers/error-reasons.js"
import { methodOptions } from "../../src/rest/options.js"

/** Reasons of the error that the method's proto does not declare. The details must have come with the error. */
export function undeclaredReasons(method: DescMethod, error: ConnectError | undefined): string[] {
  const declared = methodOptions(method).errors
  return (error?.findDetails(ErrorInfoSchema) ?? [])
    .filter(({ domain }) => domain === ERROR_DOMAIN)
    .map(({ reason }) => reason)
    .filter((reason) => !commonReasons.has(reason) && !declared.includes(reason))
}
