import { existsSync } from "node:fs";
import { mkdir, readFile, rmdir, writeFile } from "node:fs/promises";
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
  const lock = join(stack.dataDirectory, "shops.lock");
  return waitUntil(
    "furnishing the two shops",
    async () => {
      if (existsSync(file)) return JSON.parse(await readFile(file, "utf8")) as Shops;
      const isOurs = await mkdir(lock).then(
        () => true,
        () => false,
      );
      if (!isOurs) return null;
      try {
        const [mine, foreign] = await Promise.all([
          furnishShop(stack, sandbox, { name: "Propriu Test SRL", sellerId: 2001, products: 60, orders: 6 }),
          furnishShop(stack, sandbox, { name: "Străin Test SRL", sellerId: 2002, products: 12, orders: 2 }),
        ]);
        await writeFile(file, JSON.stringify({ mine, foreign }));
        return { mine, foreign };
      } finally {
        await rmdir(lock);
      }
    },
    { timeoutMs: 110_000 },
  );
}
