// Files of versions.

import type { HandlerContext, ServiceImpl } from "@connectrpc/connect"
import type { ArtifactService, PublishPackageVersionRequest } from "../../../gen/registry/artifacts/v1/artifacts_pb.js"
import { PublishPackageVersionRequestSchema } from "../../../gen/registry/artifacts/v1/artifacts_pb.js"
import { checkPreconditions, isMet } from "../../registry/etag.js"
import { listAssets } from "../../registry/packages/commands/assets/list-assets.js"
import { openAsset } from "../../registry/packages/commands/assets/open-asset.js"
import { publishAsset } from "../../registry/packages/commands/assets/publish-asset.js"
import { commandContext, type HandlerOptions } from "../context.js"
import { download } from "../file-download.js"
import { labelChanges } from "../labels.js"
import { onePage } from "../page-tokens.js"
import { conditionsOf } from "../preconditions.js"
import { octets, withFirst } from "../uploads.js"
import { assetSummary, packageFields, statusMessage } from "./artifact-messages.js"
import { pageParams, versionMembers, versionRef } from "./artifact-requests.js"

const PAGE = 100

type AssetMethods = "publishPackageVersion" | "getPackageVersionAsset" | "listPackageVersionAssets"

/** The methods of the service. */
export function assetOperations(options: HandlerOptions): Pick<ServiceImpl<typeof ArtifactService>, AssetMethods> {
  const context = (call: HandlerContext) => commandContext(options, call)
  return {
    async publishPackageVersion(requests, call) {
      const { first, all } = await withFirst(PublishPackageVersionRequestSchema, requests)
      const published = await publishAsset(context(call), {
        ref: versionRef(options, first),
        asset: first.assetName,
        sha256: first.assetSha256,
        unfinished: first.unfinished ?? false,
        labels: labelChanges(first.labels),
        bytes: contentOf(all),
        maxBytes: options.maxAssetBytes,
      })
      return {
        ...packageFields(published.package),
        package: published.package.name,
        version: published.version.name,
        versionRevision: published.version.contentRevision,
        status: statusMessage(published.version.status),
        asset: assetSummary(published.asset),
      }
    },

    async *getPackageVersionAsset(request, call) {
      const opened = await openAsset(context(call), versionRef(options, request), {
        name: request.asset,
        revision: request.packageVersionRevision || undefined,
      })
      const { version, asset } = opened
      const named = {
        assetName: asset.name,
        packageVersion: version.name,
        packageVersionRevision: version.contentRevision,
      }
      const unmet = conditionsOf(request.preconditions).filter((condition) => !isMet(condition, asset.sha256))
      checkPreconditions(
        unmet.filter(({ kind }) => kind === "match"),
        asset.sha256,
        "asset",
        asset.name,
      )
      if (unmet.length > 0) {
        yield { ...named, etag: asset.sha256, acceptRanges: "bytes", notModified: true }
        return
      }
      const { head, bytes } = download(opened, request)
      yield { ...named, ...head, asset: octets(new Uint8Array()) }
      for await (const asset of bytes()) yield { asset }
    },

    async listPackageVersionAssets(request, call) {
      const { version, items, nextToken } = await onePage(pageParams(request), PAGE, (page) =>
        listAssets(context(call), versionRef(options, request), page),
      )
      return {
        ...versionMembers(request),
        versionRevision: version.contentRevision,
        assets: items.map(assetSummary),
        nextToken,
      }
    },
  }
}

async function* contentOf(requests: AsyncIterable<PublishPackageVersionRequest>): AsyncIterable<Uint8Array> {
  for await (const { assetContent } of requests) {
    if (assetContent !== undefined && assetContent.data.length > 0) yield assetContent.data
  }
}
