// The page, the dashboard and the alert rules name metrics that this program has, with labels that they have.
import { readFile, writeFile } from "node:fs/promises"
import { join, resolve } from "node:path"
import { collectDefaultMetrics, Registry } from "prom-client"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { type MetricDefinition, metricTable } from "../../../src/telemetry/metric-table.js"

const root = resolve(import.meta.dirname, "../../..")
const definitions: readonly MetricDefinition[] = Object.values(metricTable)

/** Every series by name, with its labels. */
async function series(): Promise<Map<string, ReadonlySet<string>>> {
  const known = new Map<string, ReadonlySet<string>>()
  const add = (name: string, type: string, labels: readonly string[]) => {
    if (type !== "histogram") {
      known.set(name, new Set(labels))
      return
    }
    for (const suffix of ["_sum", "_count"]) known.set(name + suffix, new Set(labels))
    known.set(`${name}_bucket`, new Set([...labels, "le"]))
  }
  for (const { name, type, labels } of definitions) add(name, type, labels)
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  for (const { name, type } of await registry.getMetricsAsJSON()) add(name, String(type), ["kind", "space", "type"])
  return known
}

const FUNCTIONS = new Set(
  "sum rate irate increase histogram_quantile max min avg by without on ignoring group_left and or unless clamp_min absent time vector topk le up job instance".split(
    " ",
  ),
)

/** What is wrong with the metrics and labels that a PromQL expression names. */
function problems(expression: string, known: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const bare = expression.replace(/"[^"]*"/g, '""').replace(/\[[^\]]*\]/g, "")
  const found: string[] = []
  const labels = new Set<string>()
  const metrics: string[] = []
  for (const [, list] of bare.matchAll(/\b(?:by|without|on)\s*\(([^)]*)\)/g)) {
    for (const each of (list ?? "").split(",")) labels.add(each.trim())
  }
  for (const [, list] of bare.matchAll(/\{([^}]*)\}/g)) {
    for (const [name] of (list ?? "").matchAll(/[a-z_]+(?=\s*[=!])/g)) labels.add(name)
  }
  const rest = bare.replace(/\{[^}]*\}/g, "").replace(/\b(?:by|without|on)\s*\([^)]*\)/g, "")
  for (const [name] of rest.matchAll(/[a-zA-Z_:][a-zA-Z0-9_:]*/g)) if (!FUNCTIONS.has(name)) metrics.push(name)
  for (const name of metrics) if (!known.has(name)) found.push(`${name}: there is no such metric`)
  for (const label of labels) {
    if (["instance", "job"].includes(label) || metrics.some((name) => known.get(name)?.has(label))) continue
    found.push(`${label}: no metric of the expression has this label`)
  }
  return found
}

it("the checker sees a wrong name and a wrong label", async () => {
  const known = await series()
  expect(problems('sum by (method) (rate(version_registry_calls_total{code="OK"}[5m]))', known)).toEqual([])
  expect(problems("rate(version_registry_call_total[5m])", known)).toHaveLength(1)
  expect(problems('version_registry_calls_total{status="200"}', known)).toHaveLength(1)
  expect(problems("sum by (verb) (version_registry_calls_total)", known)).toHaveLength(1)
})

describe("deploy/observability", () => {
  it("alerts.yaml", async () => {
    const { groups } = parse(await readFile(join(root, "deploy/observability/alerts.yaml"), "utf8")) as {
      groups: { rules: { alert: string; expr: string; for?: string; annotations: Record<string, string> }[] }[]
    }
    const rules = groups.flatMap((group) => group.rules)
    expect(rules.length).toBeGreaterThan(8)
    const known = await series()
    for (const rule of rules) {
      expect([rule.alert, problems(rule.expr, known)]).toEqual([rule.alert, []])
      expect(Object.keys(rule.annotations)).toEqual(["summary", "description"])
    }
  })

  it("dashboard.json", async () => {
    const dashboard = JSON.parse(await readFile(join(root, "deploy/observability/dashboard.json"), "utf8")) as {
      panels: { title: string; targets?: { expr: string }[] }[]
    }
    const known = await series()
    const used: string[] = []
    for (const { title, targets = [] } of dashboard.panels) {
      for (const { expr } of targets) {
        const plain = expr.replaceAll("$__rate_interval", "5m").replaceAll('instance=~"$instance"', 'instance=~""')
        expect([title, problems(plain, known)]).toEqual([title, []])
        used.push(plain)
      }
    }
    // Whatever is counted is shown.
    const unseen = definitions.filter(({ name }) => !used.some((expr) => new RegExp(`\\b${name}(_|\\b)`).test(expr)))
    expect(unseen.map(({ name }) => name)).toEqual([])
  })
})

it("docs/observability.md has a row for every metric", async () => {
  const file = join(root, "docs/observability.md")
  const page = await readFile(file, "utf8")
  const [head, rest = ""] = page.split("<!-- metrics -->\n")
  const [written, tail] = rest.split("<!-- end of metrics -->\n")
  const rows = definitions.map(({ name, type, labels, help }) =>
    `| \`${name}\` | ${type} | ${labels.map((label) => `\`${label}\``).join(", ")} | ${help} |`.replace("|  |", "| |"),
  )
  const table = ["| metric | type | labels | meaning |", "|---|---|---|---|", ...rows].join("\n")
  // npm run snapshots writes it anew.
  if (process.env.UPDATE_ACCESS_TABLE === "1") {
    await writeFile(file, `${head}<!-- metrics -->\n${table}\n<!-- end of metrics -->\n${tail}`)
  } else expect(written?.trim()).toBe(table)
})
