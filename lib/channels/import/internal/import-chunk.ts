import "server-only";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { ImportItem, MatchEvidence, Verdict } from "../import-types";
import { createFromListings } from "./create-from-listings";
import { judgeChunk, readLinkedHere } from "./judge-chunk";
import { type ListingToImport, readListingsToImport } from "./listing-to-import";
import type { NearProducts } from "./near-products";
import type { ChannelQuantity } from "./read-quantities";
import { type NewLink, type OpenQuestion, writeLinks, writeQuestions } from "./write-links";
import { writeOpeningStock } from "./write-opening-stock";

export type ImportContext = {
  tenant: TenantContext;
  connectionId: string;
  priceWarehouseId: string | null;
  orderWarehouseId: string | null;
  near: NearProducts;
  dryRun: boolean;
  /** The channel's quantities read just now, by external id; null = no opening stock wanted. */
  quantities: ReadonlyMap<string, ChannelQuantity> | null;
};

/**
 * Judges and imports some listings in one transaction. Imports into one connection take turns chunk by chunk, so two of them never give one
 * product two listings; imports into different connections meet at the unique index of codes: who loses it links.
 */
export function importChunk(context: ImportContext, listingIds: readonly string[]): Promise<ImportItem[]> {
  const { tenant, connectionId, dryRun } = context;
  return withTenant(tenant, async (tx) => {
    if (!dryRun)
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import ${connectionId}`}, 0))::text`;
    const listings = await readListingsToImport(tx, tenant, connectionId, listingIds, !dryRun);
    const verdicts = await judgeChunk(tx, tenant, listings, context.near);
    if (dryRun) return verdicts.map(toPreview);
    const byId = new Map(listings.map((listing) => [listing.id, listing]));
    const created = await createNew(tx, context, verdicts, byId);
    const links = [...verdicts.flatMap(toLink), ...created.links];
    const questions = [...verdicts.flatMap(toQuestion), ...created.questions];
    await writeLinks(tx, tenant, links);
    await writeQuestions(tx, tenant, questions);
    await openStock(tx, context, links, byId);
    return [...links.map(linkToItem), ...questions.map(questionToItem)];
  });
}

async function createNew(
  tx: TenantTx,
  context: ImportContext,
  verdicts: readonly Verdict[],
  byId: ReadonlyMap<string, ListingToImport>,
): Promise<{ links: NewLink[]; questions: OpenQuestion[] }> {
  const fresh = verdicts.flatMap((verdict) => (verdict.outcome === "new" ? (byId.get(verdict.listingId) ?? []) : []));
  const outcomes = await createFromListings(tx, context.tenant, fresh, context.priceWarehouseId);
  const links: NewLink[] = [];
  const lost: { listing: ListingToImport; productId: string; code: string }[] = [];
  fresh.forEach((listing, at) => {
    const outcome = outcomes[at];
    if (outcome?.outcome === "created") {
      links.push({ listingId: listing.id, productId: outcome.productId, decision: "created", evidence: [] });
    } else if (outcome) {
      lost.push({ listing, productId: outcome.productId, code: outcome.code });
    }
  });
  return settleLost(tx, context, links, lost);
}

/** Somebody else gave the code to a product this very moment, or two listings of the page share it: look again. */
async function settleLost(
  tx: TenantTx,
  { tenant, connectionId }: ImportContext,
  links: NewLink[],
  lost: readonly { listing: ListingToImport; productId: string; code: string }[],
): Promise<{ links: NewLink[]; questions: OpenQuestion[] }> {
  const questions: OpenQuestion[] = [];
  if (lost.length === 0) return { links, questions };
  const productIds = [...new Set(lost.map((one) => one.productId))];
  const taken = await readLinkedHere(tx, tenant, connectionId, productIds);
  for (const link of links) taken.add(link.productId);
  const rows = await tx.product.findMany({
    where: { tenantId: tenant.tenantId, id: { in: productIds } },
    select: { id: true, name: true },
  });
  const names = new Map(rows.map((row) => [row.id, row.name]));
  for (const { listing, productId, code } of lost) {
    const evidence: MatchEvidence = {
      kind: taken.has(productId) ? "already_linked" : "code",
      productId,
      productName: names.get(productId) ?? "",
      listingCode: code,
      productCode: code,
      score: taken.has(productId) ? 90 : 100,
    };
    if (taken.has(productId)) questions.push({ listingId: listing.id, evidence: [evidence] });
    else links.push({ listingId: listing.id, productId, decision: "linked", evidence: [evidence] });
    taken.add(productId);
  }
  return { links, questions };
}

async function openStock(
  tx: TenantTx,
  { tenant, connectionId, orderWarehouseId, quantities }: ImportContext,
  links: readonly NewLink[],
  byId: ReadonlyMap<string, ListingToImport>,
): Promise<void> {
  if (quantities === null || orderWarehouseId === null) return;
  const openings = links.flatMap((link) => {
    const externalId = byId.get(link.listingId)?.externalId;
    const shown = externalId === undefined ? undefined : quantities.get(externalId);
    return shown === undefined ? [] : [{ ...link, ...shown }];
  });
  await writeOpeningStock(tx, tenant, { connectionId, orderWarehouseId }, openings);
}

function toLink(verdict: Verdict): NewLink[] {
  if (verdict.outcome !== "link") return [];
  const { listingId, productId, evidence } = verdict;
  return [{ listingId, productId, decision: "linked", evidence }];
}

function toQuestion(verdict: Verdict): OpenQuestion[] {
  return verdict.outcome === "undecided" ? [{ listingId: verdict.listingId, evidence: verdict.evidence }] : [];
}

function linkToItem({ listingId, productId, decision, evidence }: NewLink): ImportItem {
  return { listingId, outcome: decision === "created" ? "created" : "linked", productId, evidence };
}

function questionToItem({ listingId, evidence }: OpenQuestion): ImportItem {
  return { listingId, outcome: "undecided", productId: null, evidence };
}

function toPreview(verdict: Verdict): ImportItem {
  if (verdict.outcome === "new")
    return { listingId: verdict.listingId, outcome: "created", productId: null, evidence: [] };
  if (verdict.outcome === "link") {
    return {
      listingId: verdict.listingId,
      outcome: "linked",
      productId: verdict.productId,
      evidence: verdict.evidence,
    };
  }
  return { listingId: verdict.listingId, outcome: "undecided", productId: null, evidence: verdict.evidence };
}
