import { explainedFailure } from "../lib/explained-failure";
import type { RunRecord } from "./run-record";
import type { StackSettings } from "./stack-settings";

/**
 * Settings of a second start from a folder in which a first one runs. With a database of the person's own, another app
 * process joins: it uses the first one's engine and sandbox and starts none. Without, the embedded database is the first
 * one's alone, and the second start is refused with the way out.
 */
export function joinRunningStack(settings: StackSettings, first: RunRecord): StackSettings {
  if (!settings.databaseUrl) {
    throw explainedFailure(
      `Marfa runs from this folder already (process ${first.supervisorPid}): ${first.appUrl}. ` +
        "Stop it first, or give this start a folder of its own with MARFA_DATA_DIR.",
    );
  }
  const sandbox = first.hasSandbox
    ? {
        TRENDYOL_BASE_URL: `http://127.0.0.1:${first.ports.sandbox}/integration`,
        SANDBOX_TRENDYOL_URL: `http://127.0.0.1:${first.ports.sandbox}/integration`,
        SANDBOX_CONTROL_URL: `http://127.0.0.1:${first.ports.sandboxControl}`,
        SMTP_URL: `smtp://127.0.0.1:${first.ports.sandboxSmtp}`,
      }
    : {};
  return {
    ...settings,
    inngestBaseUrl: settings.inngestBaseUrl ?? first.inngestBaseUrl,
    registersFunctions: false,
    keepsBuild: true,
    runsSandbox: false,
    makesDemo: false,
    given: { ...sandbox, ...settings.given },
  };
}
