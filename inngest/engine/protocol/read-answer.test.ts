import { describe, expect, it } from "vitest";
import { readAnswer } from "./read-answer";

const sdk = { "x-inngest-sdk": "inngest-js:v4.24.0" };
const answer = (status: number, body: unknown, headers: Record<string, string> = sdk) =>
  readAnswer(
    { kind: "answer", status, headers, body: typeof body === "string" ? body : JSON.stringify(body) },
    "app-fn",
  );

describe("readAnswer", () => {
  it("200 is the end with its value", () => {
    expect(answer(200, { a: 1 })).toEqual({ kind: "returned", output: { a: 1 } });
    expect(answer(200, "null")).toEqual({ kind: "returned", output: null });
  });

  it("206 is one report or several, unknown fields ignored", () => {
    const report = { id: "h", op: "StepRun", name: "a", data: 1, timing: {}, new: true };
    const op = { id: "h", op: "StepRun", name: "a", data: 1, error: null };
    expect(answer(206, report)).toEqual({ kind: "ops", ops: [op], retryAt: null });
    expect(answer(206, [report, report])).toEqual({ kind: "ops", ops: [op, op], retryAt: null });
    expect(answer(206, [])).toEqual({ kind: "ops", ops: [], retryAt: null });
  });

  it("a step error keeps name, message, stack and cause, and loses the marker", () => {
    const error = { __serialized: true, name: "TypeError", message: "no", stack: "s", cause: { name: "Inner" } };
    const read = answer(206, [{ id: "h", op: "StepError", error, data: null }]);
    expect(read).toMatchObject({
      kind: "ops",
      ops: [{ error: { name: "TypeError", message: "no", stack: "s", cause: { name: "Inner" } } }],
    });
    expect(JSON.stringify(read)).not.toContain("__serialized");
  });

  it("no-retry decides whether a failure is final", () => {
    const failed = { kind: "attempt-failed", error: { name: "E", message: "m" } };
    expect(answer(500, { name: "E", message: "m" })).toMatchObject({ ...failed, isFinal: false });
    expect(answer(400, { name: "E", message: "m" })).toMatchObject({ ...failed, isFinal: false });
    const final = { ...sdk, "x-inngest-no-retry": "true" };
    expect(answer(500, { name: "E", message: "m" }, final)).toMatchObject({ ...failed, isFinal: true });
  });

  it("an answer that did not come from an SDK is a failed attempt", () => {
    expect(answer(200, "{}", {})).toMatchObject({
      kind: "attempt-failed",
      isFinal: false,
      error: { message: "The response did not come from an Inngest SDK" },
    });
    expect(answer(502, "<html>", {})).toMatchObject({
      error: {
        name: "Server returned a fatal error",
        message: "Your server returned HTTP 502 before the SDK responded.",
      },
    });
    expect(readAnswer({ kind: "unreachable", reason: "connect ECONNREFUSED" }, "app-fn")).toMatchObject({
      isFinal: false,
      error: { error: "Unable to reach SDK URL" },
    });
  });

  it("a streamed answer is unpacked", () => {
    expect(answer(201, { status: 200, headers: { "X-Inngest-SDK": "js" }, body: '{"a":1}' }, {})).toEqual({
      kind: "returned",
      output: { a: 1 },
    });
  });

  it.each(["WaitForEvent", "InvokeFunction", "WaitForSignal", "Gateway", "AIGateway"])(
    "%s is refused for good",
    (op) => {
      const read = answer(206, [{ id: "h", op, name: "x" }]);
      expect(read).toMatchObject({ kind: "attempt-failed", isFinal: true });
      expect(JSON.stringify(read)).toContain("does not support");
    },
  );

  it("an unknown opcode and an output over 4 MiB are failed attempts", () => {
    expect(answer(206, [{ id: "h", op: "Teleport" }])).toMatchObject({ kind: "attempt-failed", isFinal: false });
    expect(answer(206, [{ id: "h", op: "StepRun", data: "x".repeat(4_300_000) }])).toMatchObject({
      kind: "attempt-failed",
      isFinal: false,
      error: { message: "step output size is greater than the limit" },
    });
  });
});
