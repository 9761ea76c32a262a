import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..");
const OLDEST_NODE = [20, 19];

/** Stops with one sentence when this Node.js is too old for what follows. */
export function assertNodeVersion() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  stopWith(`Marfa needs Node.js ${OLDEST_NODE.join(".")} or newer; this is ${process.versions.node}.`);
}

/**
 * Installs from the lock file when the dependencies are missing or were installed from another lock file. A note in node_modules says
 * which one it was; without the note (somebody ran npm by hand) npm's own record is compared with the lock file.
 */
export function ensureDependencies({ quiet = false } = {}) {
  const lock = readFileSync(join(root, "package-lock.json"));
  const wanted = createHash("sha256").update(lock).digest("hex");
  const note = join(root, "node_modules", ".marfa-lock");
  if (existsSync(note) && readFileSync(note, "utf8") === wanted) return;
  if (isInstalledByHand(lock)) return;

  // Not `npm ci`: it refuses a lock file without the binaries of other systems, which a closed registry does not offer.
  if (!quiet) process.stdout.write("Installing dependencies (once, about a minute) …\n");
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  const install = spawnSync(
    command,
    [...first, "install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      cwd: root,
      // The checkout's tools are needed to build, also where the environment says "production".
      env: { ...process.env, NODE_ENV: "development", npm_config_omit: "", npm_config_include: "dev" },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  if (install.status !== 0) {
    stopWith(
      `The dependencies could not be installed (npm install):\n${(install.stderr || install.stdout || "").trim()}`,
    );
  }
  writeFileSync(note, wanted);
}

/** Every package of the lock file that this machine needs is there in the wanted version. */
function isInstalledByHand(lock) {
  const record = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  return Object.entries(JSON.parse(lock.toString("utf8")).packages).every(
    ([path, entry]) => path === "" || entry.optional || installed[path]?.version === entry.version,
  );
}

function stopWith(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
