import { expect, it } from "vitest";
import { readTenant } from "@/lib/operator/read-tenant";
import { anOperator } from "@/lib/operator/testing/an-operator";
import { tenantForMember } from "./tenant-for-member";
import { tenantForOperator } from "./tenant-for-operator";
import { tenantForSupport } from "./tenant-for-support";
import { aTenant } from "./testing/a-tenant";

it.each(["", "a\0b", "\ud800", "__proto__", "x".repeat(81), "../firma"])(
  "no company has the address %j, whoever asks: the database is not asked with signs that it refuses",
  async (slug) => {
    const operator = await anOperator();
    const { actor } = await aTenant();
    const userId = actor.kind === "member" ? actor.userId : "";
    expect(await tenantForMember(userId, slug)).toBeNull();
    expect(await tenantForSupport(operator.userId, slug)).toBeNull();
    expect(await readTenant(operator, slug)).toBeNull();
    await expect(tenantForOperator(operator, slug)).rejects.toMatchObject({ code: "not_found" });
  },
);
