// Where log lines go: JSON for machines, readable lines for a person at a terminal.
import { hostname } from "node:os"
import { type Logger, pino } from "pino"
import { LogOutput } from "./log-output.js"

export interface LogSettings {
  readonly LOG_LEVEL: string
  readonly LOG_FORMAT: "json" | "pretty" | undefined
}

/** One for the process, however many loggers there are. */
let standardOutput: LogOutput | undefined

/**
 * Writes to standard output. Without LOG_FORMAT lines are pretty where that is a terminal.
 * @param worker which of several processes on one port this is: stands in each line.
 */
export async function openLogger(
  { LOG_LEVEL: level, LOG_FORMAT: format }: LogSettings,
  worker?: number,
): Promise<Logger> {
  const options = {
    level,
    base: { pid: process.pid, hostname: hostname(), ...(worker === undefined ? {} : { worker }) },
  }
  const isPretty = format === "pretty" || (format === undefined && process.stdout.isTTY === true)
  if (!isPretty) {
    standardOutput ??= new LogOutput()
    const output = standardOutput
    const logger = pino(options, output)
    output.onDropped = (lines) => logger.warn({ lines }, "log lines were dropped: they are not read fast enough")
    return logger
  }
  const { default: pretty } = await import("pino-pretty")
  return pino(
    options,
    pretty({
      colorize: process.stdout.isTTY === true,
      ignore: "pid,hostname",
      translateTime: "SYS:HH:MM:ss.l",
      sync: true,
    }),
  )
}

/** Resolves when every line so far is out, which a process waits for before it ends. */
export async function flushLogger(logger: Logger): Promise<void> {
  await new Promise<void>((resolve) => logger.flush(() => resolve()))
}
