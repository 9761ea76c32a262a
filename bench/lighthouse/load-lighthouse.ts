import { stoppable } from "../at-end";

export const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
export type Category = (typeof CATEGORIES)[number];
export type Scores = Record<Category, number>;

/** An audit that cost points: what it is called and what it found. */
export type Lost = { category: Category; audit: string; found: string };
/** `power` is Lighthouse's own measure of the processor, taken during this very judgement. */
export type Judgement = { scores: Scores; lost: Lost[]; power: number };

/** What is pretended. A phone's processor is that of the machine divided by `slowdown`. */
export type Device = { form: "desktop" } | { form: "mobile"; slowdown: number };

export type Judge = {
  /** Opens the page anew and judges it, once. */
  judge(url: string, device: Device, cookie: string): Promise<Judgement>;
  close(): Promise<void>;
};

type Result = {
  environment: { benchmarkIndex: number };
  runtimeError?: { message: string };
  categories: Record<Category, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null; displayValue?: string }>;
};
type Lighthouse = {
  default: (url: string, flags: object, config?: object) => Promise<{ lhr: Result } | undefined>;
  desktopConfig: object;
};
type ChromeLauncher = {
  launch(options: { chromePath: string; chromeFlags: string[] }): Promise<{ port: number; kill(): void }>;
};

const ATTEMPTS = 3;
const INSTALL = "npm install --no-save lighthouse chrome-launcher";

/** Starts a Chromium with Lighthouse. Lighthouse is no dependency of the project: without it the error tells how to get it. */
export async function startJudge(): Promise<Judge> {
  const { default: lighthouse, desktopConfig } = await load<Lighthouse>("lighthouse");
  const { launch } = await load<ChromeLauncher>("chrome-launcher");
  const chrome = await launch({
    chromePath: process.env.CHROMIUM_PATH || "/usr/bin/chromium",
    chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic"],
  });
  return {
    close: stoppable(async () => chrome.kill()),
    async judge(url, device, cookie) {
      const flags = {
        port: chrome.port,
        logLevel: "error",
        onlyCategories: CATEGORIES,
        ...(cookie ? { extraHeaders: { Cookie: cookie } } : {}),
      };
      const config = device.form === "desktop" ? desktopConfig : phoneConfig(device.slowdown);
      // A busy machine loses the trace of a run now and then; that says nothing of the page.
      for (let attempt = 1; ; attempt++) {
        const answer = await lighthouse(url, flags, config);
        if (answer && !answer.lhr.runtimeError) return toJudgement(answer.lhr);
        const reason = answer?.lhr.runtimeError?.message ?? "no answer";
        if (attempt === ATTEMPTS) throw new Error(`${url} could not be judged: ${reason}`);
      }
    },
  };
}

function phoneConfig(slowdown: number): object {
  return { extends: "lighthouse:default", settings: { throttling: { cpuSlowdownMultiplier: slowdown } } };
}

function toJudgement({ categories, audits, environment }: Result): Judgement {
  const scores = Object.fromEntries(
    CATEGORIES.map((category) => [category, Math.round((categories[category].score ?? 0) * 100)]),
  ) as Scores;
  const lost = CATEGORIES.flatMap((category) =>
    categories[category].auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => ({ category, audit: audits[id]?.title ?? id, found: audits[id]?.displayValue ?? "" })),
  );
  return { scores, lost, power: environment.benchmarkIndex };
}

/** By a name that the compiler does not know, because the package may be missing. */
async function load<Module>(name: string): Promise<Module> {
  try {
    return (await import(name)) as Module;
  } catch (error) {
    if ((error as { code?: string }).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new Error(`Lighthouse is not installed; get it without keeping it: ${INSTALL}`);
  }
}
