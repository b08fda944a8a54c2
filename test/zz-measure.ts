import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { execFileSync } from "node:child_process"
import { collections, packageVersions, packages } from "../src/registry/collections.js"
import { openLevelStore } from "../src/store/level/level-store.js"
import { openFilesystemBlobs } from "../src/blobs/filesystem.js"
import { backupFiles } from "../src/backup/write-backup.js"
import { saveBackup } from "../src/backup/save-backup.js"
import { openBackup, backupProblems } from "../src/backup/read-backup.js"
import { restoreFolder } from "../src/backup/restore.js"
const N = 50_000
async function main() {
const dir = await mkdtemp(join(tmpdir(), "measure-"))
const store = await openLevelStore({ path: join(dir, "store"), collections })
const blobs = await openFilesystemBlobs(join(dir, "blobs"))
const now = new Date()
const ctx = { actor: "user:a", correlationId: "c", now }
await store.transact(ctx, async (tx) => { await tx.create(packages, { uid: "p", organization: "acme", projectUid: "x", id: "generic/malloy/sales", format: "generic", namespace: "malloy", name: "sales", lastSequence: N, publishOrigin: "ALLOW", upstreamOrigin: "BLOCK", createTime: now, updateTime: now } as never) })
let t = performance.now()
for (let i = 0; i < N; i += 250) await Promise.all(Array.from({ length: 250 }, (_, k) => store.transact(ctx, (tx) => tx.create(packageVersions, { uid: `u${i + k}`, organization: "acme", packageUid: "p", name: `1.0.${i + k}`, status: "Published", indexStatus: "unknown", sequence: i + k, activeSequence: i + k, contentRevision: "x".repeat(44), assetCount: 0, publishTime: now, publishOrder: now, createTime: now, updateTime: now } as never))))
console.log("created/s", Math.round(N / ((performance.now() - t) / 1000)), execFileSync("du", ["-sm", join(dir, "store")]).toString().split("\t")[0], "MB folder")
const time = async (what: string, fn: () => Promise<unknown>) => { const s = performance.now(); const r = await fn(); console.log(what, Math.round(performance.now() - s), "ms"); return r }
await time("backup", () => saveBackup(join(dir, "backup"), backupFiles({ store, blobs, kind: "embedded", softwareVersion: "x", secretKeys: [] })))
console.log("backup MB", execFileSync("du", ["-sm", join(dir, "backup")]).toString().split("\t")[0])
const b = await openBackup(join(dir, "backup"))
await time("verify backup", async () => { for await (const p of backupProblems(b)) { console.log(p); break } })
await time("restore", () => restoreFolder(join(dir, "data"), b))
console.log("rss", Math.round(process.memoryUsage().rss / 1e6))
await store.close(); await rm(dir, { recursive: true })
}
void main()
