// Where log lines go: JSON for machines, readable lines for a person at a terminal.
import { type Logger, pino } from "pino"

export interface LogSettings {
  readonly LOG_LEVEL: string
  readonly LOG_FORMAT: "json" | "pretty" | undefined
}

/** Writes to standard output. Without LOG_FORMAT lines are pretty where that is a terminal. */
export async function openLogger({ LOG_LEVEL: level, LOG_FORMAT: format }: LogSettings): Promise<Logger> {
  const isPretty = format === "pretty" || (format === undefined && process.stdout.isTTY === true)
  if (!isPretty) return pino({ level })
  const { default: pretty } = await import("pino-pretty")
  return pino(
    { level },
    pretty({
      colorize: process.stdout.isTTY === true,
      ignore: "pid,hostname",
      translateTime: "SYS:HH:MM:ss.l",
      sync: true,
    }),
  )
}
