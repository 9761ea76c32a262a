import { z } from "zod";
import { apiRoute } from "@/lib/api/api-route";
import { apiId, pageOf, pageQuery } from "@/lib/api/api-schemas";
import { pageOfShortList } from "@/lib/core/cursor";
import { createWarehouseWithin } from "@/lib/stock/create-warehouse";
import { listWarehouses, listWarehousesWithin, type WarehouseView } from "@/lib/stock/list-warehouses";
import { warehouseInput } from "@/lib/stock/stock.schemas";

const warehouseAnswer = z
  .object({ id: apiId, code: z.string(), name: z.string(), position: z.number().int(), archived: z.boolean() })
  .meta({ id: "Warehouse" });

function toAnswer({ archivedAt, ...warehouse }: WarehouseView): z.input<typeof warehouseAnswer> {
  return { ...warehouse, archived: archivedAt !== null };
}

export const GET = apiRoute(
  {
    method: "GET",
    path: "/warehouses",
    tag: "Warehouses",
    summary: "List all warehouses",
    permission: "warehouses.read",
    query: pageQuery.extend({ archived: z.enum(["no", "all"]).default("no") }),
    answer: pageOf(warehouseAnswer),
  },
  async ({ tenant, query }) => {
    const page = pageOfShortList(await listWarehouses(tenant, { archived: query.archived === "all" }), query);
    return { items: page.items.map(toAnswer), nextCursor: page.nextCursor };
  },
);

export const POST = apiRoute(
  {
    method: "POST",
    path: "/warehouses",
    tag: "Warehouses",
    summary: "Create a warehouse",
    description: "Without a `code` it gets one from its name.",
    permission: "warehouses.write",
    body: warehouseInput.partial({ code: true }),
    answer: warehouseAnswer,
    status: 201,
    idempotency: "atomic",
    errors: ["name_taken"],
  },
  ({ tenant, body, write }) =>
    write(async (tx) => {
      const { warehouseId } = await createWarehouseWithin(tx, tenant, body);
      const [warehouse] = await listWarehousesWithin(tx, tenant, { id: warehouseId });
      return toAnswer(warehouse as WarehouseView);
    }),
);
