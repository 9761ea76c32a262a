import { relative } from "node:path";
import type { DemoSignIn } from "./make-demo";
import type { RunningStack } from "./run-stack";
import type { StackSettings } from "./stack-settings";

/** The one screen that a start ends with: where to go, how to come in, where the data lies, how to stop. */
export function welcomeScreen(settings: StackSettings, stack: RunningStack, demo: DemoSignIn | null): string {
  const inside = relative(process.cwd(), settings.dataDirectory);
  const folder = inside.startsWith("..") ? settings.dataDirectory : inside || ".";
  const rows: [string, string][] = [["Open", stack.appUrl]];
  if (demo) rows.push(["Demo sign-in", `${demo.email}  ·  password ${demo.password}`]);
  if (stack.sandboxControlUrl) {
    rows.push(["Sandbox", `${stack.sandboxControlUrl}  (place orders, read mails, inject faults)`]);
    rows.push(["Trendyol here", `${stack.sandboxUrl}/integration`]);
  }
  rows.push(["Data", `${folder}  (database, secrets, logs; keep a copy of it)`]);
  rows.push([
    "Database",
    settings.databaseUrl
      ? `${placeOf(settings.databaseUrl)}, yours`
      : `embedded PostgreSQL on port ${stack.ports.postgres}`,
  ]);
  rows.push([
    "Engine",
    settings.inngestBaseUrl ? `${stack.inngestBaseUrl}, yours` : `embedded, ${stack.inngestBaseUrl}`,
  ]);
  rows.push(["Stop", "Ctrl-C; everything is found again at the next start"]);
  const width = Math.max(...rows.map(([label]) => label.length));
  const lines = rows.map(([label, text]) => `  ${label.padEnd(width)}   ${text}`);
  return ["", "  Marfa is running.", "", ...lines, ""].join("\n");
}

function placeOf(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname}`;
}
