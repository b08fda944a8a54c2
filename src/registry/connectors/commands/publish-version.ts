// Publishes a draft, which makes it the latest version.

import { type CommandContext, strictlyAfter, transact } from "../../context.js"
import { checkPreconditions, type Precondition } from "../../etag.js"
import { namesOf } from "../kinds.js"
import { changeConnector, changeVersion, requireConnector, requireVersion } from "../rows.js"
import { type VersionView, versionView } from "../views.js"
import type { VersionName } from "./get-version.js"

export interface PublishVersionInput extends VersionName {
  readonly preconditions: readonly Precondition[]
}

export async function publishVersion(context: CommandContext, input: PublishVersionInput): Promise<VersionView> {
  return transact(context, async (tx, now) => {
    const connector = await requireConnector(tx, input)
    const version = await requireVersion(tx, connector, input.versionName)
    const view = versionView(connector, version)
    checkPreconditions(input.preconditions, view.etag, namesOf(input.kind).version, version.name)
    if (version.publishTime !== undefined) return view

    const publishTime = strictlyAfter(connector.lastPublishTime, now)
    const published = await changeVersion(tx, version, { publishTime, messages: undefined }, now)
    const marks = {
      latestVersion: version.name,
      lastPublishTime: publishTime,
      publishedCount: connector.publishedCount + 1,
    }
    return versionView(await changeConnector(tx, connector, marks, now), published)
  })
}
