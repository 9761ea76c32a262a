import { z } from "zod";
import { apiRoute } from "@/lib/api/api-route";
import { apiId } from "@/lib/api/api-schemas";
import { importListings } from "@/lib/channels/import/import-listings";
import { EVIDENCE_KINDS, IMPORT_OUTCOMES } from "@/lib/channels/import/import-types";
import { stateEnum } from "../../state-words";

const evidence = z
  .object({
    kind: z.enum(EVIDENCE_KINDS),
    productId: apiId,
    productName: z.string(),
    listingCode: z.string().optional(),
    productCode: z.string().optional(),
    score: z.number().int(),
  })
  .meta({ id: "MatchEvidence" });

export const POST = apiRoute(
  {
    method: "POST",
    path: "/listings/import",
    tag: "Listings",
    summary: "Import listings into the product list",
    description:
      "A listing whose code belongs to one product is linked to it and nothing of the product changes; what is not clear stays undecided with its evidence; everything else becomes a new product. Repeating it makes nothing twice.",
    permission: "catalog.write",
    body: z.object({
      connectionId: apiId,
      listingIds: z.array(apiId).max(10_000).optional().describe("All that have no product when left out"),
      dryRun: z.boolean().default(false).describe("Say what would happen, write nothing"),
      openingStock: z
        .boolean()
        .default(false)
        .describe("Take the channel's quantity as first count of products that were never counted"),
    }),
    answer: z.object({
      created: z.number().int(),
      linked: z.number().int(),
      undecided: z.number().int(),
      failed: z.number().int(),
      items: z.array(
        z.object({
          listingId: apiId,
          outcome: stateEnum("import", IMPORT_OUTCOMES),
          productId: apiId.nullable(),
          evidence: z.array(evidence),
          failureCode: z.string().optional(),
        }),
      ),
    }),
    idempotency: "around",
    errors: ["channel_busy", "channel_unreachable", "connection_not_active"],
  },
  ({ tenant, body }) => importListings(tenant, body),
);
