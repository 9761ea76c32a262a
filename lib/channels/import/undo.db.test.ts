import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getProduct } from "@/lib/catalog/get-product";
import { aProduct } from "@/lib/catalog/testing/a-product";
import { updateProduct } from "@/lib/catalog/update-product";
import { withTenant } from "@/lib/db/with-tenant";
import { adjustStock } from "@/lib/stock/adjust-stock";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import type { RunningSandbox } from "@/sandbox/start-sandbox";
import { getListing } from "../listings/get-listing";
import { getRun } from "../runs/get-run";
import { requestSync } from "../runs/request-sync";
import { aConnection, runToEnd, takeToEnd } from "../testing/a-connection";
import { aListing } from "../testing/a-listing";
import { aSandbox, refillBudgets } from "../testing/a-sandbox";
import { decideListing } from "./decide-listing";
import { fileQuestions } from "./file-questions";
import { importListings } from "./import-listings";
import { listImportJournal } from "./list-import-journal";
import { listQuestions } from "./list-questions";
import { previewImport } from "./preview-import";
import { undoDecision } from "./undo-decision";
import { undoImport } from "./undo-import";

let sandbox: RunningSandbox;
let tenant: TenantContext;
let connectionId: string;

beforeAll(async () => {
  sandbox = await aSandbox();
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  await refillBudgets();
  tenant = await aTenant();
  connectionId = (await aConnection(tenant)).id;
});

const levelOf = (productId: string) =>
  withTenant(tenant, (tx) => tx.stockLevel.findFirst({ where: { tenantId: tenant.tenantId, productId } }));
const warehouseId = () =>
  withTenant(tenant, async (tx) => (await tx.warehouse.findFirstOrThrow({ where: { tenantId: tenant.tenantId } })).id);

describe("undo of an import", { timeout: 90_000 }, () => {
  it("takes the opening stock out by a movement, frees the codes, and a new import brings it all again", async () => {
    await runToEnd(tenant, connectionId, "initial");
    const { runId } = await requestSync(tenant, connectionId, "import", { openingStock: true });
    const run = await takeToEnd(tenant, connectionId, runId);
    expect(run).toMatchObject({ state: "completed", options: { openingStock: true } });
    const listings = await withTenant(tenant, (tx) =>
      tx.listing.count({ where: { tenantId: tenant.tenantId, connectionId } }),
    );
    const tally = run.result.import!;
    expect(tally.created + tally.linked + tally.undecided + tally.failed).toBe(listings);
    expect(run.log.some((note) => note.phase === "import" && note.done > 0)).toBe(true);

    const journal = await listImportJournal(tenant, connectionId);
    expect(journal.total).toBe(tally.created + tally.linked);
    const row = journal.rows.find((one) => one.decision === "created" && (one.opening ?? 0) > 0)!;
    const outcome = await undoImport(tenant, row.listingId);
    expect(outcome).toEqual({
      outcome: "undone",
      productId: row.productId,
      product: "archived",
      openingTakenBack: row.opening,
    });
    expect(Number((await levelOf(row.productId))!.onHand)).toBe(0);
    expect(await getProduct(tenant, row.productId)).toMatchObject({ code: null, barcodes: [] });
    expect((await listImportJournal(tenant, connectionId)).undone[0]).toMatchObject({
      title: row.title,
      product: "archived",
      opening: row.opening,
    });

    await refillBudgets();
    const again = await importListings(tenant, { connectionId, listingIds: [row.listingId], openingStock: true });
    expect(again).toMatchObject({ created: 1 });
    const fresh = again.items[0]!.productId!;
    expect(fresh).not.toBe(row.productId);
    expect(Number((await levelOf(fresh))!.onHand)).toBe(row.opening);
    expect((await getListing(tenant, row.listingId)).push.stock.wanted).not.toBe("0");
  });

  it("refuses, with the reason and nothing changed, what is in use", async () => {
    const moved = await aListing(tenant, connectionId, { barcode: "MOVED" });
    const edited = await aListing(tenant, connectionId, { barcode: "EDITED" });
    const result = await importListings(tenant, { connectionId });
    const productOf = new Map(result.items.map((item) => [item.listingId, item.productId!]));
    await adjustStock(tenant, {
      warehouseId: await warehouseId(),
      reason: "found",
      lines: [{ productId: productOf.get(moved)!, delta: 3 }],
    });
    await updateProduct(tenant, productOf.get(edited)!, { name: "Numele pus de mine" });

    expect(await undoImport(tenant, moved)).toMatchObject({ outcome: "refused", reason: "stock_moved" });
    expect(await undoImport(tenant, edited)).toMatchObject({ outcome: "refused", reason: "product_edited" });
    expect((await getListing(tenant, moved)).productId).toBe(productOf.get(moved));
    expect((await getListing(tenant, edited)).productId).toBe(productOf.get(edited));
  });

  it("keeps a product that another listing has, and answers nothing for what has no link", async () => {
    const other = await aConnection(tenant, {}, { sellerId: "1002", apiKey: "second-key", apiSecret: "second-secret" });
    const here = await aListing(tenant, connectionId, { barcode: "SHARED" });
    const there = await aListing(tenant, other.id, { barcode: "SHARED" });
    await importListings(tenant, { connectionId });
    await importListings(tenant, { connectionId: other.id });
    const { productId } = await getListing(tenant, there);
    expect(await undoImport(tenant, here)).toMatchObject({ outcome: "undone", productId, product: "kept" });
    expect(await undoImport(tenant, here)).toEqual({ outcome: "nothing" });
    expect((await getListing(tenant, there)).productId).toBe(productId);
  });
});

describe("questions", () => {
  it("are filed before the import, decided, and taken back with the same candidates", async () => {
    const product = await aProduct(tenant, { code: "ARD-350", barcodes: ["5940000123485"], name: "Cană Ardeal" });
    const near = await aListing(tenant, connectionId, { barcode: "5940000123480", title: "Cană Ardeal verde" });
    const calm = await aListing(tenant, connectionId, { barcode: "NIMIC-APROAPE" });

    const preview = await previewImport(tenant, connectionId);
    expect(preview.counts).toEqual({ created: 1, linked: 0, settled: 0, undecided: 1, failed: 0 });
    expect(preview.total).toBe(2);
    expect((await listQuestions(tenant, connectionId)).open).toBe(0);
    expect(await fileQuestions(tenant, connectionId)).toBe(1);
    const filed = await listQuestions(tenant, connectionId);
    expect(filed).toMatchObject({
      open: 1,
      items: [{ listingId: near, candidates: [{ productId: product, score: 80, takenBy: null, available: null }] }],
    });

    await decideListing(tenant, near, { decision: "link", productId: product });
    expect((await previewImport(tenant, connectionId)).counts).toMatchObject({ settled: 1, undecided: 0 });
    expect(await undoDecision(tenant, near)).toMatchObject({ outcome: "undone", product: "kept" });
    expect((await listQuestions(tenant, connectionId)).items).toEqual(filed.items);

    await decideListing(tenant, near, { decision: "skip" });
    expect(await listQuestions(tenant, connectionId)).toMatchObject({ open: 0, setAside: [{ listingId: near }] });
    expect((await importListings(tenant, { connectionId })).items.map((item) => item.listingId)).toEqual([calm]);
    await undoDecision(tenant, near);
    expect((await listQuestions(tenant, connectionId)).items).toEqual(filed.items);

    const made = await decideListing(tenant, near, { decision: "new" });
    expect(await undoDecision(tenant, near)).toMatchObject({
      outcome: "undone",
      productId: made.productId,
      product: "deleted",
    });
    expect((await listQuestions(tenant, connectionId)).items).toEqual(filed.items);
  });

  it("asks instead of linking to a product that was put away, which would send 0", async () => {
    const product = await aProduct(tenant, { code: "VECHI-1" });
    await withTenant(tenant, (tx) =>
      tx.product.update({
        where: { tenantId_id: { tenantId: tenant.tenantId, id: product } },
        data: { archivedAt: new Date() },
      }),
    );
    await aListing(tenant, connectionId, { barcode: "VECHI-1" });
    const result = await importListings(tenant, { connectionId });
    expect(result).toMatchObject({ linked: 0, undecided: 1 });
    expect(result.items[0]?.evidence[0]?.kind).toBe("archived");
  });

  it("closes a question that has its answer by now", async () => {
    const product = await aProduct(tenant, { barcodes: ["5940000123485"] });
    const listing = await aListing(tenant, connectionId, { barcode: "5940000123480" });
    await fileQuestions(tenant, connectionId);
    await withTenant(tenant, (tx) =>
      tx.productCode.deleteMany({ where: { tenantId: tenant.tenantId, productId: product } }),
    );
    expect(await fileQuestions(tenant, connectionId)).toBe(0);
    expect((await getListing(tenant, listing)).linkState).toBe("unlinked");
  });
});

it("an import that two people start at once is one run and makes nothing twice", async () => {
  for (let at = 0; at < 20; at++) await aListing(tenant, connectionId, { barcode: `ONCE-${at}` });
  const [a, b] = await Promise.all([
    requestSync(tenant, connectionId, "import"),
    requestSync(tenant, connectionId, "import"),
  ]);
  expect(a.runId).toBe(b.runId);
  await Promise.all([takeToEnd(tenant, connectionId, a.runId), takeToEnd(tenant, connectionId, a.runId)]);
  const run = await getRun(tenant, connectionId, a.runId);
  expect(run.state).toBe("completed");
  expect(await withTenant(tenant, (tx) => tx.product.count({ where: { tenantId: tenant.tenantId } }))).toBe(20);
});
