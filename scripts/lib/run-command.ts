import { ExplainedFailure } from "./explained-failure";

export type Say = (sentence: string) => void;

/** Frame of every command: sentences go to the terminal, an explained failure is one sentence and exit code 1. */
export async function runCommand(command: (say: Say) => Promise<void>): Promise<void> {
  try {
    await command(say);
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof ExplainedFailure) process.stderr.write(`${error.message}\n`);
    else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  }
}

export function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}
