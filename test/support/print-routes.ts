// Prints every route of the service.
import { routeTable } from "../../src/rest/openapi/index.js"
import { serviceRoutes } from "./routes.js"

process.stdout.write(routeTable(serviceRoutes()))
