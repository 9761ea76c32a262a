import { describe, expect, it } from "vitest";
import { FIRST_STEPS, type FirstStep, type FirstSteps } from "@/lib/channels/read-first-steps";
import { nextStep, pathOfStep } from "./first-steps-paths";

function stepsWith(done: readonly FirstStep[], rest: Partial<FirstSteps> = {}): FirstSteps {
  const all = Object.fromEntries(FIRST_STEPS.map((step) => [step, done.includes(step)])) as FirstSteps["done"];
  return { done: all, count: done.length, connectionId: "c1", isImported: false, isClosed: false, ...rest };
}

describe("the way of the first steps", () => {
  it("goes on with the first one that is not made, whatever was made after it", () => {
    expect(nextStep(stepsWith([]))).toBe("connect");
    expect(nextStep(stepsWith(["connect", "sync", "push"]))).toBe("decide");
    expect(nextStep(stepsWith(FIRST_STEPS))).toBeNull();
  });

  it("leads to the import first, and to the open questions once something is imported", () => {
    expect(pathOfStep("decide", "acme", stepsWith(["connect"]))).toBe("/acme/channels/c1/import");
    expect(pathOfStep("decide", "acme", stepsWith(["connect"], { isImported: true }))).toBe("/acme/channels/c1/decide");
  });

  it("leads to the form of a connection as long as there is none", () => {
    const none = stepsWith([], { connectionId: null });
    expect(pathOfStep("push", "acme", none)).toBe("/acme/channels/new");
    expect(pathOfStep("invite", "acme", none)).toBe("/acme/settings/members");
  });
});
