import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { publishStackInfo, type StackInfo } from "./stack-info";

declare global {
  var marfaStackUnderTest: ChildProcess | undefined;
}

/** Starts the stack once for all stories, in a process of its own, and waits until it answers. */
export default async function globalSetup(): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", "e2e/support/run-stack-process.ts"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  globalThis.marfaStackUnderTest = child;
  const lines = createInterface({ input: child.stdout });
  const info = await new Promise<StackInfo>((resolve, reject) => {
    lines.once("line", (line) => resolve(JSON.parse(line) as StackInfo));
    child.once("exit", (code) =>
      reject(new Error(`The stack under test did not start (exit code ${code}); see above.`)),
    );
  });
  publishStackInfo(info);
}
