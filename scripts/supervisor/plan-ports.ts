import { firstFreePort } from "../lib/free-port";
import type { Say } from "../lib/run-command";
import type { StackSettings } from "./stack-settings";

export type StackPorts = StackSettings["wantedPorts"];

const NAMES: Record<keyof StackPorts, string> = {
  app: "the app",
  engine: "the engine",
  sandbox: "the sandbox",
  sandboxControl: "the sandbox's control page",
  sandboxSmtp: "the sandbox's mail server",
  postgres: "the database",
};

/** A free port for each part in `parts`, the wanted one where possible; a busy one is told, with the one used instead. */
export async function planPorts(
  wanted: StackPorts,
  parts: ReadonlySet<keyof StackPorts>,
  say: Say,
): Promise<StackPorts> {
  const ports = { ...wanted };
  const taken = new Set<number>();
  for (const part of Object.keys(NAMES) as (keyof StackPorts)[]) {
    if (!parts.has(part)) continue;
    const port = await firstFreePort(wanted[part], taken);
    if (port !== wanted[part]) say(`Port ${wanted[part]} for ${NAMES[part]} is busy; using ${port} instead.`);
    ports[part] = port;
    taken.add(port);
  }
  return ports;
}
