import { expect, it } from "vitest";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import { countEach } from "./count-each";
import { Prisma } from "./generated/client";

const numbers = (most: number) => Prisma.sql`generate_series(1, ${most}::int) n`;

it("counts each selection, up to the most", async () => {
  expect(await countEach(await aTenant(), [numbers(3), numbers(0), numbers(12)], 10)).toEqual([
    { count: 3, isMore: false },
    { count: 0, isMore: false },
    { count: 10, isMore: true },
  ]);
});

it("answers none when counting takes too long, and lets other failures be seen", async () => {
  const tenant = await aTenant();
  const slow = Prisma.sql`generate_series(1, 3) n WHERE pg_sleep(1)::text IS NULL`;
  expect(await countEach(tenant, [numbers(3), slow], 10, 100)).toEqual([]);
  await expect(countEach(tenant, [Prisma.sql`generate_series(1, 3) n WHERE 1 / (n - 1) > 0`], 10)).rejects.toThrow();
  expect(await countEach(tenant, [numbers(3)], 10)).toEqual([{ count: 3, isMore: false }]);
});
