// The format of what is stored: one number for all collections, in a document of the store itself. A change to what the rows hold, that
// the code which reads them does not allow for, takes a step here.

import { organizations } from "../collections.js"
import { type CommandContext, transact } from "../context.js"
import { createRow } from "../every-field.js"
import { dataFormats } from "./collections.js"
import { countersAndTombstones } from "./counters-and-tombstones.js"
import { rowsOfPublicConnectors } from "./public-connectors.js"

/** Brings every row from the format before to this one. It may be ended anywhere and run again, also by two processes at once. */
export interface UpgradeStep {
  readonly what: string
  readonly run: (context: CommandContext) => Promise<void>
}

/** The step at position n leads from format n to format n + 1. Never reordered, never removed. */
const steps: readonly UpgradeStep[] = [countersAndTombstones, rowsOfPublicConnectors]

export const CURRENT_FORMAT = steps.length

/** The data was written by a later version of the registry. */
export class NewerDataError extends Error {
  override readonly name = "NewerDataError"
  constructor(readonly format: number) {
    super(
      `the data has format ${format}, and this version reads formats up to ${CURRENT_FORMAT}: start the version that wrote it, ` +
        "or restore a backup from before its upgrade",
    )
  }
}

/**
 * To be awaited before anything else reads the store. Data without a number is of format 0, also that of a new store. Every process of an
 * older version must have ended. Throws NewerDataError.
 */
export async function upgradeData(context: CommandContext, onStep: (what: string) => void): Promise<void> {
  const stored = await readableFormat(context)
  const format = stored ?? 0
  const isNew = stored === undefined && (await isEmpty(context))
  for (const [offset, step] of steps.slice(format).entries()) {
    await step.run(context)
    await setFormat(context, format + offset + 1)
    if (!isNew) onStep(`data upgraded to format ${format + offset + 1}: ${step.what}`)
  }
}

/**
 * For a process that goes on running: a later version may have brought the data to its format meanwhile, and this one would write rows of the
 * old form. Throws NewerDataError.
 */
export async function refuseNewerData(context: Pick<CommandContext, "store">): Promise<void> {
  await readableFormat(context)
}

/** The number of the data's format; undefined for data without one. */
async function readableFormat({ store }: Pick<CommandContext, "store">): Promise<number | undefined> {
  const format = (await store.get(dataFormats, ["registry"]))?.format
  if (format !== undefined && format > CURRENT_FORMAT) throw new NewerDataError(format)
  return format
}

async function isEmpty({ store }: CommandContext): Promise<boolean> {
  const { items } = await store.read((tx) => tx.page(organizations, { scope: [], limit: 1 }))
  return items.length === 0
}

/** Another process may have come as far, or farther. */
function setFormat(context: CommandContext, format: number): Promise<void> {
  return transact(context, async (tx, now) => {
    const stored = await tx.get(dataFormats, ["registry"])
    if (stored === undefined) await createRow(tx, dataFormats, { id: "registry", format, updateTime: now })
    else if (stored.format < format) await tx.update(dataFormats, { ...stored, format, updateTime: now })
  })
}
