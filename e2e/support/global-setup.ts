import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { isStackGiven, publishStackInfo, type StackInfo } from "./stack-info";

declare global {
  var marfaStackUnderTest: ChildProcess | undefined;
}

/**
 * Starts the stack once for all stories, in a process of its own, and waits until it answers. While stories are being
 * written, a stack that runs already can be named in MARFA_E2E_STACK: the line that run-stack-process.ts printed.
 */
export default async function globalSetup(): Promise<void> {
  if (isStackGiven()) return;
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
