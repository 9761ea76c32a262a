import { describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import { closeFirstSteps } from "@/lib/tenancy/close-first-steps";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import { updateConnection } from "./connections/update-connection";
import { aPushingShop } from "./push/testing/a-pushing-shop";
import { readFirstSteps } from "./read-first-steps";

describe("readFirstSteps", () => {
  it("follows a company from nothing to a shop that runs, whatever comes first", async () => {
    const empty = await aTenant();
    expect(await readFirstSteps(empty)).toMatchObject({ count: 0, connectionId: null, isClosed: false });

    const shop = await aPushingShop({ sellerId: "1", apiKey: "k", apiSecret: "s" }, [newId(), newId()]);
    const { tenant, connectionId } = shop;
    const done = async () => {
      const steps = await readFirstSteps(tenant);
      return Object.keys(steps.done).filter((step) => steps.done[step as keyof typeof steps.done]);
    };
    expect(await done()).toEqual(["connect", "decide", "push"]);
    await shop.move(0, 3);
    await updateConnection(tenant, connectionId, { settings: { buffer: 0 } });
    expect(await done()).toEqual(["connect", "decide", "settings", "stock", "push"]);

    // A question that is open takes the step back until a person decided it.
    await withTenant(tenant, (tx) =>
      tx.listing.updateMany({
        where: { id: shop.listings[1]!.listingId },
        data: { productId: null, linkState: "undecided" },
      }),
    );
    expect(await done()).toEqual(["connect", "settings", "stock", "push"]);
  });

  it("does not count the sample shop, and is put away once", async () => {
    const { tenant, connectionId } = await aPushingShop({ sellerId: "2", apiKey: "k", apiSecret: "s" }, [newId()]);
    await withTenant(tenant, (tx) =>
      tx.tenant.update({ where: { id: tenant.tenantId }, data: { sampleConnectionId: connectionId } }),
    );
    expect(await readFirstSteps(tenant)).toMatchObject({ count: 0, connectionId: null });
    await closeFirstSteps(tenant);
    await closeFirstSteps(tenant);
    expect(await readFirstSteps(tenant)).toMatchObject({ isClosed: true });
    await expect(closeFirstSteps({ ...tenant, mayWrite: false })).rejects.toMatchObject({ code: "trial_ended" });
  });
});
