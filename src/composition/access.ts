// Who may call what: access control as the settings ask for it.
import type { Logger } from "pino"
import { Health } from "../../gen/grpc/health/v1/health_pb.js"
import { type AccessControl, openAccessControl } from "../access/access-control.js"
import { AccessSettingError } from "../access/first-start.js"
import { type Config, ConfigError } from "../config.js"
import { within } from "../handlers/packages/package-messages.js"
import { reflectionServices, services } from "../services.js"
import { isLoopback } from "../setting-kinds.js"
import { chosenStore } from "../store-kinds.js"
import { type CommandParts, systemContext } from "./commands.js"
import type { Stores } from "./stores.js"

/** Whether the documents and reflection need no credential. */
export function docsArePublic(config: Config): boolean {
  return config.PUBLIC_DOCS ?? isLoopback(config.HOST)
}

/** Rejects with ConfigError where a setting, or one that is missing, is at fault. */
export async function accessControl(
  config: Config,
  { store, blobs }: Stores,
  parts: CommandParts,
  logger: Logger,
): Promise<AccessControl> {
  const reflection = reflectionServices.map(({ typeName }) => typeName)
  try {
    return await openAccessControl({
      settings: config,
      store,
      dataDir: chosenStore(config).dataDir,
      services,
      publicServices: new Set([Health.typeName, ...(docsArePublic(config) ? reflection : [])]),
      openServices: new Set(reflection),
      names: parts.resourceNames,
      defaultPackage: within,
      context: (watched) => systemContext({ store: watched, blobs }, parts, "access"),
      logger,
    })
  } catch (error) {
    throw error instanceof AccessSettingError ? new ConfigError(error.message, { cause: error }) : error
  }
}
