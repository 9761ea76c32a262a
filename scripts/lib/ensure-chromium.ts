import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";
import { explainedFailure } from "./explained-failure";

const run = promisify(execFile);
const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];

/** The browser for end-to-end tests: CHROMIUM_PATH, or an installed one. Null when there is none. */
export function findChromium(): string | null {
  const given = process.env.CHROMIUM_PATH;
  if (given) return existsSync(given) ? given : null;
  return PLACES.find((path) => existsSync(path)) ?? null;
}

/**
 * The browser for end-to-end tests, installed from the system's packages when we may (root on Debian and its kin).
 * Throws an explained failure with the one command to run when it is missing and we may not.
 */
export async function ensureChromium(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (!mayInstall) throw explainedFailure("End-to-end tests need Chromium; run: sudo apt-get install -y chromium");
  const options = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, maxBuffer: 64 * 1024 * 1024 };
  try {
    await run("apt-get", ["update", "-q"], options);
    await run("apt-get", ["install", "-q", "-y", "--no-install-recommends", "chromium"], options);
  } catch (error) {
    const words = String((error as { stderr?: string }).stderr ?? error)
      .trim()
      .split("\n")
      .at(-1);
    throw explainedFailure(`Chromium could not be installed (apt-get install chromium): ${words}`);
  }
  const installed = findChromium();
  if (!installed) throw explainedFailure("apt-get installed chromium, but there is no /usr/bin/chromium.");
  return installed;
}
