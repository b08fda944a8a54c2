// The command line: which command runs, and how the process ends where one fails.
import { readFileSync } from "node:fs"
import { Command } from "commander"
import { ConfigError, settingsTable } from "../config.js"
import { serve } from "./serve.js"

/** Runs the command that `argv` names; serve where it names none. Ends the process with 1 where it fails. */
export async function run(argv: readonly string[]): Promise<void> {
  const program = new Command("version-registry")
    .description("A registry of versions over gRPC, gRPC-Web, Connect and REST.")
    .version(version())
    .addHelpText("after", `\nSettings (environment variables):\n${settingsHelp()}`)
  program.command("serve", { isDefault: true }).description("listen and serve (the default)").action(serve)
  try {
    await program.parseAsync(argv)
  } catch (error) {
    console.error(error instanceof ConfigError ? `wrong settings:\n${error.message}` : error)
    process.exit(1)
  }
}

function version(): string {
  // The same from src/cli and from dist/src/cli.
  for (const path of ["../../package.json", "../../../package.json"]) {
    try {
      const found: unknown = JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"))
      if (typeof found === "object" && found !== null && "version" in found) return String(found.version)
    } catch {
      // Not there: the next one.
    }
  }
  return "unknown"
}

function settingsHelp(): string {
  return settingsTable
    .map(
      (setting) =>
        `  ${setting.name}${setting.default === "" ? "" : ` (${setting.default})`}\n      ${setting.meaning}`,
    )
    .join("\n")
}
