// Metrics and traces as the settings ask for them.
import { type Config, ConfigError } from "../config.js"
import { programVersion } from "../program-version.js"
import { services } from "../services.js"
import { chosenStore, storeTraits } from "../store-kinds.js"
import { openTelemetry, type Telemetry } from "../telemetry/telemetry.js"

/** Rejects with ConfigError where the packages for traces are missing. */
export async function openTelemetryOf(config: Config): Promise<Telemetry> {
  const endpoint = config.OTEL_EXPORTER_OTLP_ENDPOINT
  const traces =
    endpoint === undefined
      ? undefined
      : {
          endpoint,
          serviceName: config.OTEL_SERVICE_NAME,
          serviceVersion: programVersion(),
          ratio: config.OTEL_TRACES_SAMPLER_ARG,
          storeSystem: storeTraits[chosenStore(config).kind].systemName,
        }
  return openTelemetry({ services, metrics: config.METRICS === "on", traces }).catch((cause: unknown) => {
    const message =
      "OTEL_EXPORTER_OTLP_ENDPOINT: traces need the optional packages of OpenTelemetry: npm install --include=optional"
    throw new ConfigError(message, { cause })
  })
}
