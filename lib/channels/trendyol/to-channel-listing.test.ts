import { describe, expect, it } from "vitest";
import { approvedContent, unapprovedProduct } from "./internal/catalogue-answers";
import { APPROVED, UNAPPROVED } from "./testing/documented-listings";
import { toChannelListings, toUnapprovedListing } from "./to-channel-listing";

const content = APPROVED.content[0] as { variants: object[] };
const variantWith = (changes: object) =>
  toChannelListings(
    approvedContent.parse({ ...content, variants: [{ ...content.variants[0], ...changes }] }),
    "RO",
  )[0]!;

describe("a product of Trendyol as a listing", () => {
  it("takes content and variant together", () => {
    expect(variantWith({})).toEqual({
      externalId: "5940000123457",
      barcode: "5940000123457",
      stockCode: "GM-MARO-U",
      contentId: "912340011",
      groupCode: "GEANTA-MARIA",
      title: "Geantă de umăr din piele ecologică, maro",
      description: "<p>Geantă încăpătoare…</p>",
      brand: "Atelier Maria",
      categoryExternalId: "971",
      categoryName: "Genți de umăr",
      attributes: [
        { name: "Culoare", value: "Maro coniac" },
        { name: "Culoare", value: "Maro" },
        { name: "Mărime", value: "Mărime universală", isVariant: true },
      ],
      imageUrls: ["https://cdn.dsmcdn.com/exemplu/gm1.jpg"],
      vatRate: "21",
      salePriceMinor: 18990n,
      listPriceMinor: 24990n,
      currency: "RON",
      quantity: 12,
      status: "on_sale",
      statusReason: null,
      url: "https://www.trendyol.com/ro/exemplu-p-912340011",
      modifiedAt: new Date(1794200000000),
    });
  });

  it("tells the states apart, the gravest first", () => {
    expect(variantWith({ onSale: false }).status).toBe("not_on_sale");
    expect(variantWith({ locked: true, lockReason: "Preț critic" })).toMatchObject({
      status: "locked",
      statusReason: "Preț critic",
    });
    expect(variantWith({ blacklisted: true, stock: null, price: null })).toMatchObject({
      status: "blacklisted",
      quantity: null,
      salePriceMinor: null,
    });
    expect(variantWith({ archived: true, blacklisted: true }).status).toBe("archived");
  });

  it("takes ugly data: no stock code, NUL and half signs in a title, old cedillas", () => {
    const ugly = toChannelListings(
      approvedContent.parse({
        ...content,
        title: "  Ţuică\u0000 de  prune \ud800",
        variants: [{ barcode: " COD CU 42 " }],
      }),
      "RO",
    )[0]!;
    expect(ugly).toMatchObject({
      barcode: "CODCU42",
      stockCode: null,
      title: "Țuică de prune",
      quantity: null,
      status: "not_on_sale",
    });
  });

  it("cuts a long reason of a rejection between signs", () => {
    const rejected = {
      ...UNAPPROVED.content[0],
      rejectReasonDetails: [{ rejectReason: `${"a".repeat(999)}😀`, rejectReasonDetail: "" }],
    };
    expect(toUnapprovedListing(unapprovedProduct.parse(rejected), "RO").statusReason).toBe("a".repeat(999));
  });

  it("gives the reasons of a rejection", () => {
    const rejected = toUnapprovedListing(unapprovedProduct.parse(UNAPPROVED.content[0]), "RO");
    expect(rejected).toMatchObject({
      externalId: "5940000999001",
      status: "rejected",
      statusReason: "Imagine neconformă: Eroare de conexiune la serverul de imagini",
      salePriceMinor: 4990n,
      imageUrls: ["https://cdn.exemplu.ro/ca01.jpg"],
    });
    expect(
      toUnapprovedListing(unapprovedProduct.parse({ ...UNAPPROVED.content[0], status: "pendingApproval" }), "RO")
        .status,
    ).toBe("pending_approval");
  });
});
