import type { NodeKind } from "@/components/states/state-vocabulary";
import type { SampleShop } from "@/lib/channels/sample/read-sample-shop";

export const SAMPLE_PHASES = ["connected", "catalogue", "products", "push", "orders", "pictures"] as const;
export type SamplePhase = (typeof SAMPLE_PHASES)[number];

export type PhaseLook = { key: SamplePhase; node: NodeKind; done: number; total: number | null };

/** What the filling of the sample shop looks like: each phase with what is there of it. Pictures arrive beside the rest. */
export function phasesOf(shop: SampleShop): PhaseLook[] {
  const { run } = shop;
  const runPhase = (name: string) => run?.phases.find((phase) => phase.name === name);
  const isBroken = run?.state === "failed";
  const hasCatalogue = shop.products > 0 || shop.readyAt !== null || (runPhase("attributes")?.total ?? null) !== null;
  const pictures = runPhase("images");
  const hasPictures = run?.state === "completed";
  const node = (isDone: boolean, hasBegun: boolean): NodeKind =>
    isDone ? "done" : !hasBegun ? "none" : isBroken ? "broken" : "moving";
  return [
    { key: "connected", node: "done", done: 1, total: 1 },
    {
      key: "catalogue",
      node: node(hasCatalogue, true),
      done: shop.listings,
      // The channel tells how many models it has; listings are variants, and how many there will be is known when all are read.
      total: hasCatalogue ? shop.listings : null,
    },
    {
      key: "products",
      node: node(shop.readyAt !== null, hasCatalogue),
      done: shop.products,
      total: shop.readyAt ? shop.products : hasCatalogue ? shop.listings : null,
    },
    { key: "push", node: node(shop.isPushing, shop.products > 0), done: Number(shop.isPushing), total: 1 },
    { key: "orders", node: node(shop.orders > 0, hasCatalogue), done: shop.orders, total: null },
    {
      key: "pictures",
      node: node(hasPictures, (pictures?.total ?? null) !== null),
      done: pictures?.done ?? 0,
      total: pictures?.total ?? null,
    },
  ];
}

/** `node` only where the database tells whether it is done; what a person merely looks at, nobody knows. */
export type ToTryLook = {
  key: "uncovered" | "decide" | "stock" | "channel" | "own";
  node: NodeKind | undefined;
  count: number;
};

/** What is worth trying in a filled shop, with a tick for what the person did. */
export function toTryOf(shop: SampleShop): ToTryLook[] {
  const undecided = shop.readyAt ? shop.listings - shop.products : 0;
  const tick = (isDone: boolean): NodeKind => (isDone ? "done" : "none");
  const all: ToTryLook[] = [
    { key: "uncovered", node: tick(shop.hasChangedStock && shop.uncovered === 0), count: shop.uncovered },
    { key: "decide", node: tick(undecided === 0), count: undecided || shop.decided },
    { key: "stock", node: tick(shop.hasChangedStock), count: 0 },
    { key: "channel", node: undefined, count: 0 },
    // Whoever did that sees the steps of the own account instead of this list.
    { key: "own", node: undefined, count: 0 },
  ];
  return all.filter(({ key, count }) => key !== "decide" || count > 0);
}

/** Changes whenever something of the page would look otherwise. */
export function stampOf(shop: SampleShop): string {
  const phases = shop.run?.phases.map(({ done, total }) => `${done}/${total}`).join(",");
  return [
    shop.run?.state,
    phases,
    shop.listings,
    shop.products,
    shop.orders,
    shop.uncovered,
    shop.isPushing,
    shop.readyAt !== null,
    shop.hasChangedStock,
    shop.decided,
  ].join(":");
}
