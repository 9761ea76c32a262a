import type { TestInfo } from "@playwright/test";

/** Tells in the report and on the screen how long something took. */
export function tellTime(info: TestInfo, what: string, milliseconds: number): void {
  const description = `${(milliseconds / 1000).toFixed(1)} s`;
  info.annotations.push({ type: what, description });
  process.stdout.write(`    ${what}: ${description}\n`);
}
