import { describe, expect, it } from "vitest";
import { withTenant } from "@/lib/db/with-tenant";
import { createTenant } from "./create-tenant";
import { aTenant } from "./testing/a-tenant";

const owner = (email: string) => ({ email, name: "Ana Pop", passwordHash: "x", locale: "ro" as const });

describe("createTenant", () => {
  it("makes the company with its owner and one warehouse, trial not started", async () => {
    const { tenant, userId } = await createTenant({ name: "Țiglă & Fiii S.R.L.", owner: owner("Ana@Firma.ro") });
    expect(tenant).toMatchObject({
      slug: "tigla-fiii",
      trialEndsAt: null,
      mayWrite: true,
      timeZone: "Europe/Bucharest",
    });
    const seen = await withTenant(tenant, async (tx) => ({
      members: await tx.membership.findMany(),
      warehouses: await tx.warehouse.findMany({ select: { code: true, name: true } }),
      user: await tx.user.findUnique({ where: { id: userId } }),
    }));
    expect(seen.members).toMatchObject([{ userId, role: "owner" }]);
    expect(seen.warehouses).toEqual([{ code: "DP", name: "Depozit principal" }]);
    expect(seen.user?.email).toBe("ana@firma.ro");
  });

  it("gives companies of one name different slugs, also at the same moment", async () => {
    const slugs = await Promise.all(
      Array.from({ length: 6 }, (_, n) => createTenant({ name: "Casa Verde SRL", owner: owner(`v${n}@verde.ro`) })),
    );
    expect(new Set(slugs.map(({ tenant }) => tenant.slug)).size).toBe(6);
  });

  it("refuses a taken address and leaves nothing behind", async () => {
    await createTenant({ name: "Prima", owner: owner("same@x.ro") });
    await expect(createTenant({ name: "A doua", owner: owner("SAME@x.ro") })).rejects.toMatchObject({
      code: "conflict",
    });
    const third = await createTenant({ name: "A doua", owner: owner("other@x.ro") });
    expect(third.tenant.slug).toBe("a-doua");
  });

  it("serves as builder for other tests", async () => {
    const tenant = await aTenant({ mayWrite: false });
    expect(tenant.mayWrite).toBe(false);
    expect((await aTenant()).slug).not.toBe(tenant.slug);
  });
});
