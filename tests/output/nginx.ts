/** Finds nginx for the tests, installing Debian's where we may, and runs it as nobody's service. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { delimiter, dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { installPackages, mayUseApt } from "../apt.ts";

const PACKAGES = ["nginx-light", "libnginx-mod-http-brotli-static"];

/** Where packages put it, which is not in everybody's search path. */
const FOLDERS = ["/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin"];

/** How long it may take to answer for the first time. */
const START_TIMEOUT_MS = 10_000;
const START_PAUSE_MS = 20;

export interface Nginx {
  readonly path: string;
  /** Whether it has the module for Brotli. */
  readonly hasBrotli: boolean;
}

/**
 * @param say Tells the person what is installed, before it is.
 * @throws {Error} A sentence that says what to install.
 */
export async function findNginx(say: (line: string) => void): Promise<Nginx> {
  const found = installedNginx();
  if (found?.hasBrotli) return found;
  if (mayUseApt()) {
    say(`Installing Debian's packages ${PACKAGES.join(" and ")} with apt-get…`);
    await installPackages(...PACKAGES);
  }
  const nginx = installedNginx();
  if (!nginx) {
    throw new Error(
      "The configuration for nginx is tested with nginx, and there is none. Install it: " +
        `apt-get install ${PACKAGES.join(" ")}, or brew install nginx.`,
    );
  }
  if (!nginx.hasBrotli) say(`${nginx.path} has no module for Brotli: only gzip is tested.`);
  return nginx;
}

function installedNginx(): Nginx | undefined {
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...FOLDERS];
  const path = folders.map((folder) => join(folder, "nginx")).find((each) => existsSync(each));
  if (path === undefined) return undefined;
  const modules = join(configFolder(path), "modules-enabled");
  const names = existsSync(modules) ? readdirSync(modules) : [];
  const hasBrotli = names.some((name) => name.includes("brotli-static"));
  return { path, hasBrotli };
}

/** Where its list of types lies. */
function configFolder(path: string): string {
  const { stderr } = spawnSync(path, ["-V"], { encoding: "utf8" });
  return dirname(/--conf-path=(\S+)/.exec(stderr)?.[1] ?? "/etc/nginx/nginx.conf");
}

interface Served {
  /** The folder in which the site lies at its base path. */
  readonly root: string;
  /** What we wrote for the server block. */
  readonly configFile: string;
  readonly port: number;
  /** A folder of its own, in which everything that it writes goes. */
  readonly prefix: string;
}

/** Runs it until it is closed. @throws {Error} With its own words, if it does not start. */
export async function startNginx({ path }: Nginx, served: Served): Promise<() => Promise<void>> {
  const { prefix, port } = served;
  mkdirSync(prefix, { recursive: true });
  const config = join(prefix, "nginx.conf");
  writeFileSync(config, wholeConfig(configFolder(path), served));
  const child = spawn(path, ["-c", config, "-e", "stderr"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (data: Buffer) => (said += data.toString()));
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  try {
    await untilItAnswers(child, port);
  } catch {
    child.kill("SIGKILL");
    throw new Error(`nginx did not start: ${said}`);
  }
  return async () => {
    child.kill("SIGTERM");
    await ended;
  };
}

function wholeConfig(folder: string, { root, configFile, port, prefix }: Served): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => {
    return `${name}_temp_path "${prefix}/${name}";`;
  });
  return `daemon off;
master_process off;
pid "${prefix}/nginx.pid";
include "${folder}/modules-enabled/*.conf";
events {}
http {
  include "${folder}/mime.types";
  default_type application/octet-stream;
  access_log off;
  ${temporary.join("\n  ")}
  server {
    listen 127.0.0.1:${port};
    root "${root}";
    include "${configFile}";
  }
}
`;
}

async function untilItAnswers(child: ChildProcess, port: number): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline && child.exitCode === null) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true));
      socket.once("error", () => resolve(false));
      socket.once("connect", () => socket.destroy());
    });
    if (isOpen) return;
    await setTimeout(START_PAUSE_MS);
  }
  throw new Error("It gave no answer.");
}
