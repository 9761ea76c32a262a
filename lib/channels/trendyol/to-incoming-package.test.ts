import { describe, expect, it } from "vitest";
import { readWebhook } from "./internal/package-calls";
import { ORDERS, WEBHOOK } from "./testing/documented-answers";

const [consumer, company] = ORDERS.content;
const read = (changes: Record<string, unknown>, base: object = consumer as object) =>
  readWebhook({ ...base, ...changes }).items[0]!;

describe("a package of Trendyol in our words", () => {
  it("adds money up from the per-unit details: A = 379.80 − 25.01 = 354.79", () => {
    const one = read({});
    expect(one).toMatchObject({
      externalId: "3501112220",
      externalOrderNumber: "10855400117",
      status: "created",
      grossMinor: 37980n,
      sellerDiscountMinor: 2501n,
      channelDiscountMinor: 0n,
      sgrMinor: 0n,
      payableMinor: 35479n,
      identityNumber: null,
      isCompany: false,
      trackingNumber: "7280027504111177",
      discounts: [{ name: "Voucher TOAMNA25", amountMinor: "2501" }],
    });
    expect(one.lines).toEqual([
      {
        externalLineId: "4765900101",
        listingExternalId: "5940000123457",
        barcode: "5940000123457",
        stockCode: "GM-MARO-U",
        title: "Geantă de umăr din piele ecologică, maro, Mărime universală",
        variant: "Mărime universală, Maro coniac",
        quantity: 2,
        rawStatus: "Created",
        unitPrice: "189.90",
        grossMinor: 37980n,
        sellerDiscountMinor: 2501n,
        channelDiscountMinor: 0n,
        voucherMinor: 2501n,
        sgrMinor: 0n,
        vatRate: "21",
      },
    ]);
  });

  it("adds SGR and takes Trendyol's part off: B = 42.00 − 4.20 − 2.00 + 3.00 = 38.80", () => {
    const one = read({}, company as object);
    expect(one).toMatchObject({
      status: "picking",
      createdBy: "split",
      originExternalIds: ["3501112388"],
      grossMinor: 4200n,
      sellerDiscountMinor: 420n,
      channelDiscountMinor: 200n,
      sgrMinor: 300n,
      payableMinor: 3880n,
      isCompany: true,
      carrier: "GLS",
      trackingNumber: null,
      senderNumber: "GLS00012345RO",
      invoiceAddress: { company: "Atelierul Verde S.R.L.", taxNumber: "RO00000000", taxOffice: null },
    });
    expect(one.lines[0]).toMatchObject({
      variant: "6 x 330 ml",
      sellerDiscountMinor: 420n,
      channelDiscountMinor: 200n,
      // Trendyol's voucher is none of the seller's.
      voucherMinor: 0n,
      sgrMinor: 300n,
    });
  });

  it("reads the order date as Istanbul's wall clock and every other date as it is", () => {
    const one = read({});
    // 1794260530000 is 2026-11-09T20:22:10Z as written; three hours earlier in truth, half a second before the first step.
    expect(one.placedAt.getTime()).toBe(1794260530000 - 10_800_000);
    expect(one.modifiedAt.getTime()).toBe(1794294300000);
    expect(one.shipBy?.getTime()).toBe(1794517140000);
    expect(one.history.map((step) => step.status)).toEqual(["Awaiting", "Created"]);
  });

  it("makes addresses fit for a courier", () => {
    expect(read({}).shippingAddress).toEqual({
      name: "Ștefania Mureșan",
      company: null,
      taxNumber: null,
      taxOffice: null,
      line1: "Str. Observatorului nr. 17, bl. OS3, sc. 2, ap. 41",
      line2: "",
      city: "Cluj-Napoca",
      county: "Cluj",
      postalCode: "400489",
      country: "RO",
      phone: "+40700000017",
    });
    const capital = read({
      shipmentAddress: { fullName: "Ţîrlea  Ştefan", city: "Bucuresti", countyName: "", countryCode: "RO" },
    });
    expect(capital.shippingAddress).toMatchObject({ name: "Țîrlea Ștefan", county: "București", line1: "" });
  });

  it("knows every status, and keeps those that it does not know", () => {
    const words = [
      "Awaiting",
      "Created",
      "Picking",
      "Invoiced",
      "Shipped",
      "AtCollectionPoint",
      "Delivered",
      "UnDelivered",
      "Returned",
      "Cancelled",
      "UnSupplied",
      "UnPacked",
      "Verified",
    ];
    expect(words.map((status) => read({ status }).status)).toEqual([
      "awaiting",
      "created",
      "picking",
      "invoiced",
      "shipped",
      "at_point",
      "delivered",
      "undelivered",
      "returned",
      "cancelled",
      "cancelled",
      "unpacked",
      "unknown",
    ]);
    expect(read({ status: "Verified" }).rawStatus).toBe("Verified");
    expect(read({ status: undefined, shipmentPackageStatus: "Picking" }).status).toBe("picking");
  });

  it("survives numbers as text, missing optional fields and new ones", () => {
    const asText = JSON.parse(JSON.stringify(consumer), (_, value) =>
      typeof value === "number" ? String(value) : value,
    );
    expect(read({}, asText)).toEqual(read({}));
    const bare = read({
      cargoTrackingNumber: undefined,
      shipmentPackageStatus: undefined,
      packageHistories: null,
      discountDisplays: undefined,
      invoiceAddress: undefined,
      surprise: { a: 1 },
    });
    expect(bare).toMatchObject({
      trackingNumber: null,
      history: [],
      discounts: [],
      invoiceAddress: { city: "Cluj-Napoca" },
    });
  });

  it("falls back to averages when the details do not cover every unit", () => {
    const [line] = (consumer as { lines: object[] }).lines;
    const one = read({ lines: [{ ...line, discountDetails: [] }] });
    expect(one.lines[0]?.sellerDiscountMinor).toBe(2502n);
  });

  it("reads a delivery in both envelopes and lists what it cannot read", () => {
    const whole = { ...WEBHOOK, packageGrossAmount: 379.8 };
    expect(readWebhook(whole).items[0]).toMatchObject({ status: "cancelled", payableMinor: 35479n });
    expect(readWebhook(WEBHOOK)).toEqual({
      items: [],
      unreadable: [{ externalId: "3501112220", reason: "incomplete" }],
    });
    expect(readWebhook({ content: [whole, { shipmentPackageId: 5 }] })).toMatchObject({
      items: [{ externalId: "3501112220" }],
      unreadable: [{ externalId: "5" }],
    });
    expect(readWebhook(null).items).toEqual([]);
  });
});
