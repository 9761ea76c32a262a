/** Where the parts of the stack under test are; written by the global set-up, read by the fixtures. */
export type StackInfo = {
  appUrl: string;
  sandboxUrl: string;
  sandboxControlUrl: string;
  /** Owner's address of the app's database, for looking behind the screen. */
  databaseUrl: string;
  /** The app's complete settings, for running commands such as `scripts/tenant.ts` beside it. */
  environment: Record<string, string>;
  dataDirectory: string;
};

const VARIABLE = "MARFA_E2E_STACK";

export function isStackGiven(): boolean {
  return Boolean(process.env[VARIABLE]);
}

export function readStackInfo(): StackInfo {
  const text = process.env[VARIABLE];
  if (!text) throw new Error("The stack under test does not run; start the tests with: npm run test:e2e");
  return JSON.parse(text) as StackInfo;
}

export function publishStackInfo(info: StackInfo): void {
  process.env[VARIABLE] = JSON.stringify(info);
}
