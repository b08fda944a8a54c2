import { execFileSync, spawn } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { create, toBinary } from "@bufbuild/protobuf"
import { PackageService } from "../../gen/registry/packages/v1/packages_pb.js"
import { names, seed, versionName } from "./seed.js"

const dir = mkdtempSync("/tmp/rest/data/")
await seed({ DATA_DIR: dir }, 1)
const m = PackageService.method.getVersion
const msg = Buffer.from(toBinary(m.input, create(m.input, { ...names, versionId: versionName(0) })))
const b = Buffer.alloc(5 + msg.length)
b.writeUInt32BE(msg.length, 1)
b.set(msg, 5)
writeFileSync("/tmp/rest/msg", b)
const out = "/tmp/rest/prof-read"
rmSync(out, { recursive: true, force: true })
mkdirSync(out)
const p = spawn(
  "taskset",
  [
    "-c",
    "0",
    process.execPath,
    "--cpu-prof",
    "--cpu-prof-interval",
    "200",
    "--cpu-prof-dir",
    out,
    "/work/wt/rest/dist/bench/test/support/service-process.js",
  ],
  { env: { ...process.env, DATA_DIR: dir, LOG_LEVEL: "warn" }, stdio: ["ignore", "pipe", "inherit"] },
)
const url: string = await new Promise((r) =>
  p.stdout.on("data", (c) => {
    const f = /http:\S+/.exec(String(c))
    if (f) r(f[0])
  }),
)
const load = (s: number) => {
  const t = execFileSync(
    "taskset",
    [
      "-c",
      "1",
      "h2load",
      "-c4",
      "-m16",
      "-t1",
      `-D${s}`,
      "--data=/tmp/rest/msg",
      "-Hcontent-type: application/grpc",
      "-Hte: trailers",
      url + `/${m.parent.typeName}/${m.name}`,
    ],
    { encoding: "utf8" },
  )
  return Number(/finished in [\d.]+s, ([\d.]+) req/.exec(t)?.[1])
}
load(1)
const rate = load(4)
p.kill("SIGTERM")
await new Promise((r) => p.on("exit", r))
const prof = JSON.parse(readFileSync(out + "/" + readdirSync(out)[0], "utf8"))
const byId = new Map(prof.nodes.map((n: any) => [n.id, n]))
const self = new Map<string, number>()
prof.samples.forEach((s: number, i: number) => {
  const c = (byId.get(s) as any).callFrame
  const key = `${c.functionName || "(anon)"} ${c.url.replace(/.*\/(dist\/bench|node_modules)\//, "")}:${c.lineNumber + 1}`
  self.set(key, (self.get(key) ?? 0) + prof.timeDeltas[i])
})
console.log("read/s", rate)
for (const [k, v] of [...self.entries()].sort((x, y) => y[1] - x[1]).slice(0, 70))
  console.log((v / (rate * 5)).toFixed(2).padStart(7), k)
