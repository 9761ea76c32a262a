/** Cookie of the guided first minute: "<address of the company>:<step>". */
export const GUIDE_COOKIE = "marfa-guide";

/** What a newcomer does in the first minute, in this order; "end" is the sentence after it. */
export const GUIDE_STEPS = ["orders", "order", "stock", "channel", "end"] as const;

export type GuideStep = (typeof GUIDE_STEPS)[number];

/** The place of which a step is done when a person gets there, below the company's address. */
const DONE_AT: Record<GuideStep, RegExp | null> = {
  orders: /^orders\/[^/?]+/,
  order: /^products\/(?!new\b)[^/?]+/,
  stock: /^stock\/adjustments\//,
  channel: /^channels\/[^?]+(\?(.*&)?explica=|\/listings\/)/,
  end: null,
};

/** Where a person stands right for a step, and needs no way there. */
const DONE_FROM: Record<GuideStep, RegExp> = {
  orders: /^orders(\?|$)/,
  order: /^orders\/[^/?]+/,
  stock: /^(products\/(?!new\b)[^/?]+|stock\/adjust)/,
  channel: /^channels\/(?!new\b)[^/?]+(\?|$)/,
  end: /^channels\/new/,
};

/** Whether the sentence of the step speaks of the page at `address` (path and query below the company). */
export function isStandingRight(step: GuideStep, address: string): boolean {
  return DONE_FROM[step].test(address);
}

/** The step that a cookie names for this company; null when there is none, or it is of another company. */
export function guideStepOf(cookie: string | undefined, slug: string): GuideStep | null {
  const [company, step] = (cookie ?? "").split(":");
  return company === slug ? (GUIDE_STEPS.find((one) => one === step) ?? null) : null;
}

/** The next step when `address` (path and query below the company) shows that this one is done, else the same. */
export function stepAfter(step: GuideStep, address: string): GuideStep {
  return DONE_AT[step]?.test(address) ? following(step) : step;
}

/** The step after this one; the last stays. */
export function following(step: GuideStep): GuideStep {
  return GUIDE_STEPS[GUIDE_STEPS.indexOf(step) + 1] ?? step;
}
