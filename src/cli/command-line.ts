// The command line: which commands there are, and how the process ends when one fails.
import { Command } from "commander"
import { settingsTable } from "../config.js"
import { programVersion } from "../program-version.js"
import { backupCommand } from "./backup.js"
import { showConfig } from "./config.js"
import { explain } from "./failures.js"
import { keysCommand } from "./keys.js"
import { restoreCommand } from "./restore.js"
import { serve } from "./serve.js"
import { verifyCommand } from "./verify.js"

/**
 * Runs what the arguments say; without a command, `serve`. Resolves once the command has done its work, or serves.
 * Ends the process with 1 after a line on standard error where the arguments, a setting or the command's work are wrong.
 */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  try {
    await program().parseAsync([...args], { from: "user" })
  } catch (error) {
    fail(error)
  }
}

function program(): Command {
  const program = new Command("version-registry")
    .description("A registry of versions: gRPC, gRPC-Web, Connect and the JSON APIs of three vendors on one port.")
    .version(programVersion())
    .addHelpText("after", settingsHelp)
    .showHelpAfterError("(version-registry --help lists commands and settings)")
  program
    .command("serve", { isDefault: true })
    .description("serve until SIGTERM or SIGINT (the default)")
    .allowExcessArguments(false)
    .action(() => serve(process.env, fail))
  program
    .command("config")
    .description("print the settings in effect; secrets are masked")
    .option("--json", "as one JSON object")
    .allowExcessArguments(false)
    .action(({ json }: { json?: boolean }) => {
      process.stdout.write(showConfig(process.env, json === true))
    })
  for (const command of [keysCommand(), backupCommand(), restoreCommand(), verifyCommand()]) program.addCommand(command)
  return program
}

function settingsHelp(): string {
  const width = Math.max(...settingsTable.map(({ name }) => name.length))
  const lines = settingsTable.map(
    ({ name, default: value, meaning }) => `  ${name.padEnd(width)}  ${meaning}${value === "" ? "" : ` (${value})`}`,
  )
  return `
Exit codes: 0 done, 1 not done (standard error says why), 2 \`verify\` has found damage.

Settings (environment variables):
${lines.join("\n")}`
}

function fail(error: unknown): never {
  console.error(explain(error))
  process.exit(1)
}
