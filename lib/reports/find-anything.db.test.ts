import { expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { importPackages } from "@/lib/orders/import-packages";
import { aPackage } from "@/lib/orders/testing/a-package";
import { aShopWithStock } from "@/lib/orders/testing/a-shop-with-stock";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import { findAnything } from "./find-anything";

it("finds orders, products and listings by a part of what they are called, and nothing for one sign", async () => {
  const shop = await aShopWithStock({ "MUG-RED": 5 });
  await importPackages(shop.tenant, shop.source, [aPackage({ externalOrderNumber: "10855400117" })]);

  expect(await findAnything(shop.tenant, "mug-red")).toEqual([
    { kind: "order", id: expect.any(String), title: "10855400117", detail: "Ștefania Mureșan, Cluj-Napoca" },
    { kind: "product", id: shop.products["MUG-RED"], title: "MUG-RED", detail: "" },
    {
      kind: "listing",
      id: shop.listings["MUG-RED"],
      connectionId: shop.connectionId,
      title: "MUG-RED",
      detail: "MUG-RED",
    },
  ]);
  expect((await findAnything(shop.tenant, "stefania")).map((one) => one.kind)).toEqual(["order"]);
  expect(await findAnything(shop.tenant, " m ")).toEqual([]);
});

it("finds nothing of another tenant, and only what the role may read", async () => {
  const shop = await aShopWithStock({ "MUG-RED": 5 });
  expect(await findAnything(await aTenant(), "mug-red")).toEqual([]);
  const picker: typeof shop.tenant = { ...shop.tenant, actor: { kind: "member", userId: newId(), role: "picker" } };
  expect((await findAnything(picker, "mug-red")).map((one) => one.kind)).toEqual(["product"]);
});
