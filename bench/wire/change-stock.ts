import { setTimeout as pause } from "node:timers/promises";
import { Agent, request } from "undici";
import type { Seller } from "./seed-sellers";

/** A change that was committed: from `at` on the channel should show at least `value`. */
export type Change = { barcode: string; value: number; at: number };

/**
 * Changes the stock of random products through the API, so many a second however long the answers take. Each product only ever
 * rises (from `firstValue`), one change of it at a time: so a smaller value on the wire after a larger one is an old one.
 */
export async function changeStock(
  appUrl: string,
  sellers: readonly Seller[],
  pace: { perSecond: number; seconds: number; firstValue: number },
): Promise<Change[]> {
  const agent = new Agent({ connections: 32, pipelining: 1 });
  const values = new Map<string, number>();
  const busy = new Set<string>();
  const changes: Change[] = [];
  const underWay: Promise<void>[] = [];
  const started = performance.now();
  const total = pace.perSecond * pace.seconds;
  for (let at = 0; at < total; at++) {
    const wait = started + (at / pace.perSecond) * 1000 - performance.now();
    if (wait > 1) await pause(wait);
    const { seller, product } = choose(sellers, busy);
    const value = values.get(product.barcode) ?? pace.firstValue;
    values.set(product.barcode, value + 1);
    busy.add(product.barcode);
    underWay.push(
      setOnHand(agent, appUrl, seller, product.id, value).then(() => {
        changes.push({ barcode: product.barcode, value, at: Date.now() });
        busy.delete(product.barcode);
      }),
    );
  }
  await Promise.all(underWay);
  await agent.close();
  return changes;
}

function choose(sellers: readonly Seller[], busy: ReadonlySet<string>) {
  for (;;) {
    const seller = sellers[Math.floor(Math.random() * sellers.length)]!;
    const product = seller.products[Math.floor(Math.random() * seller.products.length)]!;
    if (!busy.has(product.barcode)) return { seller, product };
  }
}

async function setOnHand(agent: Agent, appUrl: string, seller: Seller, productId: string, onHand: number) {
  const answer = await request(`${appUrl}/api/v1/stock-adjustments`, {
    method: "POST",
    dispatcher: agent,
    headers: { authorization: `Bearer ${seller.apiKey}`, "content-type": "application/json" },
    body: JSON.stringify({
      warehouseId: seller.warehouseId,
      reason: "correction",
      lines: [{ productId, onHand }],
    }),
  });
  const body = await answer.body.text();
  if (answer.statusCode !== 201) throw new Error(`a change was answered ${answer.statusCode}: ${body.slice(0, 300)}`);
}
