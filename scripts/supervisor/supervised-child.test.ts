import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { isAlive } from "../lib/processes";
import { waitFor } from "../lib/wait-for";
import { type ChildPlan, launchNode, type SupervisedChild, superviseChild } from "./supervised-child";

const folder = mkdtempSync(join(tmpdir(), "marfa-child-"));
const started: SupervisedChild[] = [];
let counter = 0;

/** A program that appends a line to its log when it starts and then does as told; healthy once the line is there. */
function aPlan(script: string, starts = 1): ChildPlan & { startsSoFar: () => number } {
  const logFile = join(folder, `${++counter}.log`);
  const startsSoFar = () => (readFileSync(logFile, "utf8").match(/begun/g) ?? []).length;
  return {
    name: "thing",
    logFile,
    startsSoFar,
    launch: (log) => launchNode(["-e", `console.log("begun"); ${script}`], process.env, folder, log),
    isHealthy: async () => startsSoFar() >= starts,
    healthyWithinMs: 5_000,
    stopWithinMs: 500,
  };
}

afterEach(async () => {
  for (const child of started.splice(0)) await child.stop();
});

async function supervise(plan: ChildPlan, said: string[] = [], onHopeless: (failure: Error) => void = () => {}) {
  const child = await superviseChild(plan, (line) => said.push(line), onHopeless);
  started.push(child);
  return child;
}

describe("superviseChild", () => {
  it("starts a program again when it is killed, and says so", async () => {
    const plan = aPlan("setInterval(() => {}, 1000)");
    const said: string[] = [];
    const child = await supervise(plan, said);
    const first = child.pid() ?? 0;
    process.kill(first, "SIGKILL");
    expect(await waitFor(async () => plan.startsSoFar() === 2, { timeoutMs: 5_000, everyMs: 20 })).toBe(true);
    expect(child.pid()).not.toBe(first);
    expect(said).toEqual(["The thing stopped by itself (SIGKILL); starting it again."]);
  });

  it("stops a program that listens, and one that does not", async () => {
    for (const script of [
      "setInterval(() => {}, 1000)",
      "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)",
    ]) {
      const plan = aPlan(script);
      const child = await supervise(plan);
      const pid = child.pid() ?? 0;
      await child.stop();
      expect(isAlive(pid)).toBe(false);
      expect(plan.startsSoFar()).toBe(1);
    }
  });

  it("explains a program that does not start, with its last words", async () => {
    const plan = { ...aPlan("console.log('no licence'); process.exit(3)", 2), healthyWithinMs: 2_000 };
    await expect(supervise(plan)).rejects.toThrow(/The thing did not start.*no licence/s);
  });

  it("gives up on a program that never gets healthy again", async () => {
    const lasting = aPlan("setInterval(() => {}, 1000)");
    const broken = aPlan("process.exit(1)");
    let launches = 0;
    let tellFailure: (failure: Error) => void = () => {};
    const failure = new Promise<Error>((resolve) => {
      tellFailure = resolve;
    });
    const failing: ChildPlan = {
      ...lasting,
      firstPauseMs: 1,
      launch: (log) => (++launches === 1 ? lasting.launch(log) : broken.launch(log)),
      isHealthy: async () => launches === 1 && (await lasting.isHealthy()),
    };
    const child = await supervise(failing, [], (told) => tellFailure(told));
    process.kill(child.pid() ?? 0, "SIGKILL");
    expect((await failure).message).toMatch(/^The thing stops again and again/);
    expect(launches).toBe(6);
  });
});
