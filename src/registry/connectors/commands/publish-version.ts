// Publishes a draft, which makes it the latest version.

import { isDeepStrictEqual } from "node:util"
import { type CommandContext, strictlyAfter, transact } from "../../context.js"
import { RegistryError } from "../../errors.js"
import { checkPreconditions, type Precondition } from "../../etag.js"
import { invalid } from "../../violations.js"
import { contextOf } from "../children/rows.js"
import { missingDefinitions, missingText, missingViolation } from "../children/validate.js"
import type { VersionMessage } from "../entities.js"
import { resourceTypesOf } from "../kinds.js"
import { changeConnector, changeVersion, requireConnector, requireVersion } from "../rows.js"
import { type VersionView, versionView } from "../views.js"
import type { VersionName } from "./get-version.js"

export interface PublishVersionInput extends VersionName {
  readonly preconditions: readonly Precondition[]
}

/** The published version; one that is published already stays as it is. Refuses with INVALID what refers to missing definitions. */
export async function publishVersion(context: CommandContext, input: PublishVersionInput): Promise<VersionView> {
  const outcome = await transact(context, async (tx, now) => {
    const connector = await requireConnector(tx, input)
    const version = await requireVersion(tx, connector, input.versionName)
    const view = versionView(connector, version)
    checkPreconditions(input.preconditions, view.etag, resourceTypesOf(input.kind).version, version.name)
    if (version.publishTime !== undefined) return view

    const problems = await missingDefinitions(tx, contextOf(connector, version))
    if (problems.length > 0) {
      const messages = problems.map(
        (problem): VersionMessage => ({ text: missingText(problem), severity: "error", detail: [] }),
      )
      if (!isDeepStrictEqual(messages, version.messages)) {
        await changeVersion(tx, version, { messages }, now)
        await changeConnector(tx, connector, {}, now)
      }
      return invalid(...problems.map(missingViolation))
    }
    const publishTime = strictlyAfter(connector.lastPublishTime, now)
    const published = await changeVersion(tx, version, { publishTime, messages: undefined }, now)
    const marks = {
      latestVersion: version.name,
      lastPublishTime: publishTime,
      publishedCount: connector.publishedCount + 1,
    }
    return versionView(await changeConnector(tx, connector, marks, now), published)
  })
  // The draft keeps what was wrong: its messages are committed before the refusal.
  if (outcome instanceof RegistryError) throw outcome
  return outcome
}
