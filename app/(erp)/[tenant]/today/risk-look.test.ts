import { expect, it } from "vitest";
import type { Risk } from "@/lib/reports/day-types";
import { loadCatalogueQuery } from "../channels/[connectionId]/catalogue-query";
import { loadOrdersQuery } from "../orders/orders-query";
import { loadStockQuery } from "../stock/stock-query";
import { riskLook } from "./risk-look";

const at = { connectionId: "c1", name: "Trendyol RO" };
const since = new Date("2026-11-24T08:00:00.000Z");
const queryOf = (risk: Risk) => new URL(riskLook(risk, "cerdac").href, "http://marfa.test").searchParams;

// A filter that the screen does not know is dropped without a word: the person would look at everything.
it("leads to filters that the screens know", async () => {
  const first = { count: 1, since, firstNumber: "N", firstId: "o1" };
  expect(loadOrdersQuery(queryOf({ kind: "late", ...first })).due).toBe("late");
  const short = { count: 1, pieces: 1, products: 1, since };
  expect(loadOrdersQuery(queryOf({ kind: "uncovered", ...short })).view).toBe("uncovered");
  const refused = { count: 1, reasons: [], since: null };
  expect(loadCatalogueQuery(queryOf({ kind: "quarantined", ...at, ...refused })).view).toBe("quarantined");
  expect(loadStockQuery(queryOf({ kind: "never_counted", ...at, count: 1 })).state).toBe("uncounted");
});
