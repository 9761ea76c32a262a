import { test as base } from "@playwright/test";
import { Mailbox } from "./mailbox";
import { SandboxControl } from "./sandbox-control";
import { readStackInfo, type StackInfo } from "./stack-info";
import { type Shops, theShops } from "./the-shops";

export type Fixtures = {
  /** The app under test. */
  app: { url: string };
  sandbox: SandboxControl;
  mailbox: Mailbox;
  stack: StackInfo;
  /** Two companies at work that know nothing of each other, the same ones for all stories that only look. */
  shops: Shops;
};

/** Playwright's `test` with the stack under test; relative addresses in `page.goto` are the app's. */
export const test = base.extend<Fixtures>({
  // Playwright reads the names of what a fixture needs from this pattern; it may be empty, but it must be a pattern.
  // biome-ignore lint/correctness/noEmptyPattern: see above
  stack: async ({}, use) => use(readStackInfo()),
  app: async ({ stack }, use) => use({ url: stack.appUrl }),
  baseURL: async ({ stack }, use) => use(stack.appUrl),
  sandbox: async ({ stack }, use) =>
    use(new SandboxControl(`${stack.sandboxUrl}/integration`, stack.sandboxControlUrl)),
  shops: async ({ stack, sandbox }, use) => use(await theShops(stack, sandbox)),
  mailbox: async ({ sandbox }, use) => use(new Mailbox(sandbox)),
});

export { expect } from "@playwright/test";
