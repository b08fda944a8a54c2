// The routes that the service serves, without a store: methods are registered, never called.
import { defaultDialect, dialects } from "../../src/dialects/index.js"
import { createRestHandler, type RouteInfo } from "../../src/rest/index.js"
import { createMethodTable } from "../../src/rpc/method-table.js"
import { registryServices } from "../../src/services.js"

export function serviceRoutes(): readonly RouteInfo[] {
  const methods = createMethodTable((router) => {
    for (const service of registryServices) router.service(service, {})
  })
  return createRestHandler({ methods, dialects, defaultDialect }).routes
}
