// Environment variables that look like a setting of ours with a slip of the pen: one that is silently not applied is worse than a
// start that fails.
import { ConfigError, settingsTable } from "../config.js"

/** How many letters may differ for a name to count as a slip. */
const MAX_SLIPS = 2
/** Shorter names are near to too many others. */
const MIN_LENGTH = 8

/** Throws ConfigError naming each variable that is nearly a setting's name, with the name it is near to. */
export function refuseMisspeltSettings(environment: Readonly<Record<string, string | undefined>>): void {
  const known = settingsTable.map(({ name }) => name)
  const problems: string[] = []
  for (const name of Object.keys(environment)) {
    if (known.includes(name)) continue
    const meant = known.find((each) => each.length >= MIN_LENGTH && slips(name, each) <= MAX_SLIPS)
    if (meant !== undefined) problems.push(`${name}: there is no such setting; ${meant} is one`)
  }
  if (problems.length > 0) throw new ConfigError(problems.join("\n"))
}

/** Edit distance (Levenshtein), or something larger than MAX_SLIPS where that is certain early. */
function slips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MAX_SLIPS) return MAX_SLIPS + 1
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
