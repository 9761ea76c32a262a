import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { furnishShop, type Shop } from "./furnish-shop";
import type { SandboxControl } from "./sandbox-control";
import type { StackInfo } from "./stack-info";
import { waitUntil } from "./wait-until";

export type Shops = { mine: Shop; foreign: Shop };

/**
 * Two furnished companies, made by whoever asks first and kept beside the stack's data for all workers. For stories that
 * only look: whoever changes something makes a company of its own.
 */
export async function theShops(stack: StackInfo, sandbox: SandboxControl): Promise<Shops> {
  const file = join(stack.dataDirectory, "shops.json");
  const isFirst = await mkdir(join(stack.dataDirectory, "shops.begun")).then(
    () => true,
    () => false,
  );
  if (isFirst) await writeFile(file, JSON.stringify(await furnish(stack, sandbox)));
  return waitUntil(
    "the furnishing of the two shops by another worker",
    async () => existsSync(file) && (JSON.parse(await readFile(file, "utf8")) as Shops),
    { timeoutMs: 100_000 },
  );
}

async function furnish(stack: StackInfo, sandbox: SandboxControl): Promise<Shops> {
  const [mine, foreign] = await Promise.all([
    furnishShop(stack, sandbox, { name: "Propriu Test SRL", sellerId: 700_001, products: 60, orders: 6 }),
    furnishShop(stack, sandbox, { name: "Străin Test SRL", sellerId: 700_002, products: 12, orders: 2 }),
  ]);
  return { mine, foreign };
}
