import { sandboxPlan } from "../scripts/supervisor/part-plans";
import { planPorts } from "../scripts/supervisor/plan-ports";
import { readStackSettings } from "../scripts/supervisor/stack-settings";
import { superviseChild } from "../scripts/supervisor/supervised-child";
import { stoppable } from "./at-end";
import type { BenchWorld } from "./bench-types";

/** The sandbox as a process of its own, so that its memory and its work are not ours. */
export async function startSandboxProcess(world: BenchWorld) {
  const settings = readStackSettings({
    ...process.env,
    NODE_ENV: "development",
    MARFA_DATA_DIR: `${world.folder}/sandbox`,
    SANDBOX_PORT: "4711",
    SANDBOX_CONTROL_PORT: "4712",
    SANDBOX_SMTP_PORT: "4713",
    SANDBOX_LATENCY_MS: "0",
  });
  const parts = ["sandbox", "sandboxControl", "sandboxSmtp"] as const;
  const ports = await planPorts(settings.wantedPorts, new Set(parts), world.say);
  const child = await superviseChild(await sandboxPlan(settings, ports), world.say, ({ message }) =>
    world.say(message),
  );
  return {
    trendyolUrl: `http://127.0.0.1:${ports.sandbox}/integration`,
    controlUrl: `http://127.0.0.1:${ports.sandboxControl}`,
    stop: stoppable(() => child.stop()),
  };
}

/** One verb of the sandbox's control API. Throws what it answers when it refuses. */
export async function tellSandbox(controlUrl: string, path: string, body: unknown): Promise<void> {
  const answer = await fetch(`${controlUrl}/control/${path}`, { method: "POST", body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`the sandbox answered ${answer.status}: ${await answer.text()}`);
}
