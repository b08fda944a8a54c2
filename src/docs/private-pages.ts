// Documentation that only those who are let in may read.

import type { ConnectError } from "@connectrpc/connect"
import type { RestHandler } from "../rest/index.js"
import type { Admission } from "../rpc/admission.js"
import { admissionRefusal } from "../rpc/admission-refusal.js"
import { admissionRequest } from "../rpc/connect/http-request.js"
import { recordOf } from "../rpc/request-record.js"
import type { DocsHandler } from "./pages.js"

/** Why a signed request is let in nowhere here; `rest` says it in its own words. */
const SIGNED = "signed requests are not taken here"

/** Serves documentation to whoever is let in; everybody else is refused by `rest`, as on any path that needs a credential. */
export function privatePages(docs: DocsHandler, admission: Admission, rest: RestHandler): RestHandler {
  const serve = (...[request, response, values]: Parameters<RestHandler>): void => {
    const record = values && recordOf(values)
    if (record === undefined || !/^\/(docs|openapi|$|\?)/.test(request.url ?? "")) {
      rest(request, response, values)
      return
    }
    const next = (refusal: ConnectError | undefined) => {
      if (refusal !== undefined) rest.refuse(request, response, refusal, values)
      else if (!docs(request, response, values)) rest(request, response, values)
    }
    // Anybody may learn what there is to ask for.
    if (request.method === "OPTIONS") {
      next(undefined)
      return
    }
    const refusal = admissionRefusal(admission, undefined, record, admissionRequest(request), SIGNED)
    if (refusal instanceof Promise) void refusal.then(next)
    else next(refusal)
  }
  return Object.assign(serve, { checkContinue: rest.checkContinue, refuse: rest.refuse, routes: rest.routes })
}
