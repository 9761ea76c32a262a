import { afterEach, beforeEach, expect, test } from "vitest";
import { startTestSandbox, TEST_NOW, type TestAnswer, type TestSandbox } from "../testing";

let sandbox: TestSandbox;
let mug: string;
let lemonade: string;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

beforeEach(async () => {
  sandbox = await startTestSandbox();
  mug = await barcodeOf("CAN-ARD-VER");
  lemonade = await barcodeOf("LIM-GHI-6X330");
});
afterEach(() => sandbox.stop());

async function barcodeOf(stockCode: string): Promise<string> {
  const answer = await sandbox.call("GET", `/product/sellers/1001/products/approved?stockCode=${stockCode}`);
  return answer.json.content[0].variants[0].barcode;
}

function orders(query = ""): Promise<TestAnswer> {
  return sandbox.call("GET", `/order/sellers/1001/v2/orders?${query}`);
}

async function onlyPackage(orderNumber: string): Promise<TestAnswer["json"]> {
  return (await orders(`orderNumber=${orderNumber}`)).json.content[0];
}

/** An order of one mug each, so far along that the seller may act. */
function createdOrder(lines: { barcode: string; quantity: number }[], more: Record<string, unknown> = {}) {
  const placed = sandbox.control.placeOrder({ sellerId: 1001, lines, oversell: true, ...more });
  sandbox.control.advance(2000);
  return placed;
}

function write(method: string, packageId: number, suffix: string, body: unknown): Promise<TestAnswer> {
  return sandbox.call(method, `/order/sellers/1001/shipment-packages/${packageId}${suffix}`, body);
}

async function setStatus(packageId: number, status: string): Promise<TestAnswer> {
  const lines = sandbox.control.package(packageId).lines.map(({ lineId, quantity }) => ({ lineId, quantity }));
  return write("PUT", packageId, "", { lines, params: {}, status });
}

test("9. an order is Awaiting, then Created; then it waits for the seller", async () => {
  const { shipmentPackageId, orderNumber } = sandbox.control.placeOrder({
    sellerId: 1001,
    lines: [{ barcode: mug, quantity: 1 }],
    oversell: true,
  });
  expect((await onlyPackage(orderNumber)).status).toBe("Awaiting");
  sandbox.control.advance(2000);
  expect((await onlyPackage(orderNumber)).status).toBe("Created");
  sandbox.control.advance(9 * DAY);
  expect(sandbox.control.package(shipmentPackageId).status).toBe("Created");
});

test("10. orderDate carries three hours too much, every other date is UTC, and histories are not sorted", async () => {
  const { orderNumber, shipmentPackageId } = createdOrder([{ barcode: mug, quantity: 1 }]);
  await setStatus(shipmentPackageId, "Picking");
  await setStatus(shipmentPackageId, "Invoiced");
  const one = await onlyPackage(orderNumber);
  expect(one.orderDate).toBe(TEST_NOW + 3 * HOUR);
  expect(one.originShipmentDate).toBe(TEST_NOW);
  expect(one.lastModifiedDate).toBe(TEST_NOW + 2000);
  expect(one.packageHistories.map((step: { status: string }) => step.status).sort()).toEqual([
    "Awaiting",
    "Created",
    "Invoiced",
    "Picking",
  ]);
  const all = sandbox.control
    .packages({ sellerId: 1001 })
    .map((each) => each.packageHistories.map((step) => step.createdDate));
  expect(all.some((dates) => dates.some((date, at) => at > 0 && date < (dates[at - 1] ?? 0)))).toBe(true);
});

test("9. status writes only forward and only by the seller's two words; writes on Shipped are refused", async () => {
  const { shipmentPackageId } = createdOrder([{ barcode: mug, quantity: 1 }]);
  expect((await setStatus(shipmentPackageId, "Invoiced")).status).toBe(400);
  expect((await setStatus(shipmentPackageId, "Shipped")).status).toBe(400);
  expect((await setStatus(shipmentPackageId, "Picking")).status).toBe(200);
  expect((await setStatus(shipmentPackageId, "Picking")).status).toBe(400);
  expect((await setStatus(shipmentPackageId, "Invoiced")).status).toBe(200);
  sandbox.control.setStatus(shipmentPackageId, { status: "Shipped" });
  const lines = [{ lineId: sandbox.control.package(shipmentPackageId).lines[0]?.lineId, quantity: 1 }];
  expect((await write("PUT", shipmentPackageId, "/items/unsupplied", { lines, reasonId: 500 })).status).toBe(400);
  expect(() => sandbox.control.cancel(shipmentPackageId)).toThrow("can not be cancelled");
});

test("9. Trendyol's carrier scans and delivers by itself; a seller-pays package waits for tracking-details", async () => {
  const paid = createdOrder([{ barcode: mug, quantity: 1 }]);
  const own = createdOrder([{ barcode: mug, quantity: 1 }], { whoPays: "seller" });
  await setStatus(paid.shipmentPackageId, "Picking");
  await setStatus(own.shipmentPackageId, "Picking");
  sandbox.control.advance(HOUR);
  expect(sandbox.control.package(paid.shipmentPackageId).status).toBe("Shipped");
  expect(sandbox.control.package(own.shipmentPackageId)).toMatchObject({
    status: "Picking",
    whoPays: 1,
    cargoTrackingNumber: "0",
  });

  const tracking = { cargoSenderNumber: "GLS00012345RO", providerCode: "GLS" };
  expect(
    (await write("PUT", own.shipmentPackageId, "/tracking-details", { ...tracking, providerCode: "NOBODY" })).status,
  ).toBe(400);
  expect((await write("PUT", own.shipmentPackageId, "/tracking-details", tracking)).status).toBe(200);
  sandbox.control.advance(3 * HOUR);
  expect(sandbox.control.package(paid.shipmentPackageId).status).toBe("Delivered");
  expect(sandbox.control.package(own.shipmentPackageId)).toMatchObject({
    status: "Delivered",
    cargoSenderNumber: "GLS00012345RO",
  });
  expect((await write("PUT", own.shipmentPackageId, "/tracking-details", tracking)).json.message).toBe(
    "Shipment tracking number cannot be updated",
  );
});

test("9. tracking-details before Picking is refused; a parcel can go to a collection point, or back", async () => {
  const one = createdOrder([{ barcode: mug, quantity: 1 }], { whoPays: "seller" });
  expect(
    (await write("PUT", one.shipmentPackageId, "/tracking-details", { cargoSenderNumber: "1", providerCode: "GLS" }))
      .status,
  ).toBe(400);
  sandbox.control.changeSettings({ undeliveredShare: 1 });
  const two = createdOrder([{ barcode: mug, quantity: 1 }]);
  await setStatus(two.shipmentPackageId, "Picking");
  sandbox.control.advance(3 * HOUR);
  expect(sandbox.control.package(two.shipmentPackageId).status).toBe("UnDelivered");
  sandbox.control.advance(2 * HOUR);
  expect(sandbox.control.package(two.shipmentPackageId).status).toBe("Returned");
});

test("money: a voucher that does not divide evenly shows averages on the line and exact units in the details", async () => {
  const bag = await barcodeOf("GM-MAR-MAR-U");
  await sandbox.call("POST", "/inventory/sellers/1001/products/price-and-inventory", {
    items: [{ barcode: bag, salePrice: 189.9, listPrice: 249.9, quantity: 12 }],
  });
  sandbox.control.advance(3000);
  const { orderNumber } = createdOrder([{ barcode: bag, quantity: 2 }], {
    voucher: { name: "Voucher TOAMNA25", amount: 25.01 },
  });
  const one = await onlyPackage(orderNumber);
  expect(one).toMatchObject({
    packageGrossAmount: 379.8,
    packageSellerDiscount: 25.01,
    packageTyDiscount: 0,
    packageTotalDiscount: 25.01,
    packageTotalPrice: 354.79,
  });
  expect(one.discountDisplays).toEqual([{ displayName: "Voucher TOAMNA25", discountAmount: 25.01 }]);
  expect(one.lines[0]).toMatchObject({
    lineGrossAmount: 189.9,
    lineSellerDiscount: 12.51,
    lineTotalDiscount: 12.51,
    lineUnitPrice: 177.39,
  });
  expect(one.lines[0].discountDetails).toEqual([
    { lineItemPrice: 177.4, lineItemSellerDiscount: 12.5, lineItemTyDiscount: 0 },
    { lineItemPrice: 177.39, lineItemSellerDiscount: 12.51, lineItemTyDiscount: 0 },
  ]);
});

test("money: a company order shows Trendyol's part, and the SGR deposit adds to what is paid", async () => {
  await sandbox.call("POST", "/inventory/sellers/1001/products/price-and-inventory", {
    items: [{ barcode: lemonade, salePrice: 42, listPrice: 42, quantity: 50 }],
  });
  sandbox.control.advance(3000);
  const { orderNumber } = createdOrder([], {
    lines: [{ barcode: lemonade, quantity: 1, sellerDiscount: 4.2, channelDiscount: 2 }],
    company: { company: "Atelierul Verde S.R.L.", taxNumber: "RO00000000" },
    whoPays: "seller",
  });
  const one = await onlyPackage(orderNumber);
  expect(one).toMatchObject({
    packageGrossAmount: 42,
    packageSellerDiscount: 4.2,
    packageTyDiscount: 2,
    packageTotalDiscount: 6.2,
    totalSgrFee: 3,
    packageTotalPrice: 38.8,
    commercial: true,
  });
  expect(one.lines[0]).toMatchObject({
    lineSgrFee: 3,
    lineUnitPrice: 38.8,
    discountDetails: [{ lineItemPrice: 35.8, lineItemSellerDiscount: 4.2, lineItemTyDiscount: 2 }],
  });
  expect(one.invoiceAddress).toMatchObject({
    company: "Atelierul Verde S.R.L.",
    taxNumber: "RO00000000",
    eInvoiceAvailable: false,
  });
});

test("money: Trendyol's discount for a consumer is hidden by default, and shown by a switch", async () => {
  const { orderNumber } = createdOrder([], { lines: [{ barcode: mug, quantity: 1, channelDiscount: 5 }] });
  const hidden = await onlyPackage(orderNumber);
  expect([hidden.packageTyDiscount, hidden.packageTotalPrice]).toEqual([0, hidden.packageGrossAmount]);
  sandbox.control.changeSettings({ trendyolDiscountForConsumers: "shown" });
  const shown = await onlyPackage(orderNumber);
  expect([shown.packageTyDiscount, shown.packageTotalPrice]).toEqual([5, shown.packageGrossAmount - 5]);
});

test("11. a partial cancel by the customer kills the package; the rest appears later under new numbers", async () => {
  const placed = createdOrder([{ barcode: mug, quantity: 3 }]);
  const before = sandbox.control.package(placed.shipmentPackageId);
  sandbox.control.partialCancel(placed.shipmentPackageId, { lines: [{ barcode: mug, quantity: 1 }] });
  expect((await orders(`orderNumber=${placed.orderNumber}`)).json.content).toHaveLength(1);
  expect(sandbox.control.package(placed.shipmentPackageId).status).toBe("Cancelled");

  sandbox.control.advance(10_000);
  const both = (await orders(`orderNumber=${placed.orderNumber}&orderByDirection=ASC`)).json.content;
  expect(
    both.map((one: TestAnswer["json"]) => [one.status, one.createdBy, one.originPackageIds, one.lines[0].quantity]),
  ).toEqual([
    ["Cancelled", "order-creation", null, 3],
    ["Created", "cancel", [placed.shipmentPackageId], 2],
  ]);
  expect(both[1].cargoTrackingNumber).not.toBe(before.cargoTrackingNumber);
  expect(both[0].lines[0]).toMatchObject({ cancelledBy: "Customer", cancelReason: "M-am răzgândit" });
});

test("11. unsupplied units: the new package starts at Created, or keeps its status when asked", async () => {
  for (const shouldKeepPreviousStatus of [false, true]) {
    const placed = createdOrder([{ barcode: mug, quantity: 2 }]);
    await setStatus(placed.shipmentPackageId, "Picking");
    const lineId = sandbox.control.package(placed.shipmentPackageId).lines[0]?.lineId;
    const body = { lines: [{ lineId, quantity: 1 }], reasonId: 500, shouldKeepPreviousStatus };
    expect((await write("PUT", placed.shipmentPackageId, "/items/unsupplied", { ...body, reasonId: 1 })).status).toBe(
      400,
    );
    expect((await write("PUT", placed.shipmentPackageId, "/items/unsupplied", body)).status).toBe(200);
    sandbox.control.advance(10_000);
    const statuses = sandbox.control.packages({ orderNumber: placed.orderNumber }).map((one) => one.status);
    expect(statuses).toEqual([shouldKeepPreviousStatus ? "Picking" : "Created", "Cancelled"]);
  }
});

test("11. unsupplied of everything ends the package as UnSupplied, which status=Cancelled finds too", async () => {
  const placed = createdOrder([{ barcode: mug, quantity: 1 }]);
  const lineId = sandbox.control.package(placed.shipmentPackageId).lines[0]?.lineId;
  await write("PUT", placed.shipmentPackageId, "/items/unsupplied", {
    lines: [{ lineId, quantity: 1 }],
    reasonId: 500,
  });
  const found = (await orders(`status=Cancelled&orderNumber=${placed.orderNumber}`)).json.content;
  expect(found.map((one: TestAnswer["json"]) => [one.status, one.lines[0].cancelReasonCode])).toEqual([
    ["UnSupplied", 500],
  ]);
});

test("11. a split leaves an UnPacked parent and packages that hold each unit once", async () => {
  const placed = createdOrder([
    { barcode: mug, quantity: 3 },
    { barcode: lemonade, quantity: 1 },
  ]);
  const [first] = sandbox.control.package(placed.shipmentPackageId).lines;
  const whole = { splitPackages: [{ packageDetails: [{ orderLineId: first?.lineId, quantities: 9 }] }] };
  expect((await write("POST", placed.shipmentPackageId, "/split-packages", whole)).status).toBe(400);
  const body = {
    splitPackages: [
      { packageDetails: [{ orderLineId: first?.lineId, quantities: 1 }] },
      { packageDetails: [{ orderLineId: first?.lineId, quantities: 1 }] },
    ],
  };
  expect((await write("POST", placed.shipmentPackageId, "/split-packages", body)).status).toBe(200);
  sandbox.control.advance(10_000);
  const all = sandbox.control.packages({ orderNumber: placed.orderNumber });
  const parent = all.find((one) => one.shipmentPackageId === placed.shipmentPackageId);
  const made = all.filter((one) => one !== parent);
  expect(parent?.status).toBe("UnPacked");
  expect(made.map((one) => [one.status, one.createdBy, one.originPackageIds])).toEqual(
    Array(3).fill(["Created", "split", [placed.shipmentPackageId]]),
  );
  expect(made.map((one) => one.lines.map((line) => line.quantity)).sort()).toEqual([[1], [1], [1, 1]]);
  const lineIds = made.flatMap((one) => one.lines.map((line) => line.lineId));
  expect(new Set(lineIds).size).toBe(lineIds.length);
});

test("12. an order takes stock at once, even in Awaiting; a cancellation gives it back only by a switch", async () => {
  const stock = () => sandbox.control.product(1001, mug).quantity;
  await sandbox.call("POST", "/inventory/sellers/1001/products/price-and-inventory", {
    items: [{ barcode: mug, quantity: 10 }],
  });
  sandbox.control.advance(3000);
  const first = sandbox.control.placeOrder({ sellerId: 1001, lines: [{ barcode: mug, quantity: 4 }] });
  expect(stock()).toBe(6);
  sandbox.control.cancel(first.shipmentPackageId);
  expect(stock()).toBe(6);
  sandbox.control.changeSettings({ restoreStockOnCancel: true });
  const second = sandbox.control.placeOrder({ sellerId: 1001, lines: [{ barcode: mug, quantity: 4 }] });
  sandbox.control.cancel(second.shipmentPackageId);
  expect(stock()).toBe(6);
  expect(() => sandbox.control.placeOrder({ sellerId: 1001, lines: [{ barcode: mug, quantity: 7 }] })).toThrow(
    "has 6 in stock",
  );
});

test("13. a package that is modified while somebody pages moves to the end of the ascending list", async () => {
  const first = await orders("size=5&page=0&orderByField=PackageLastModifiedDate&orderByDirection=ASC");
  const oldest =
    first.json.content.find((one: TestAnswer["json"]) => ["Picking", "Created"].includes(one.status)) ??
    first.json.content[0];
  sandbox.control.advance(1000);
  sandbox.control.setStatus(oldest.shipmentPackageId, { status: "Shipped", force: true });
  const again = await orders("size=200&orderByField=PackageLastModifiedDate&orderByDirection=ASC");
  expect(again.json.content.at(-1).shipmentPackageId).toBe(oldest.shipmentPackageId);
});

test("13. with coarse dates two packages share a modification date", async () => {
  sandbox.control.changeSettings({ coarseModifiedDates: true });
  createdOrder([{ barcode: mug, quantity: 1 }]);
  sandbox.control.advance(300);
  const { orderNumber } = sandbox.control.placeOrder({
    sellerId: 1001,
    lines: [{ barcode: mug, quantity: 1 }],
    oversell: true,
  });
  const dates = (await orders("size=2")).json.content.map((one: TestAnswer["json"]) => one.lastModifiedDate);
  expect(dates[0]).toBe(dates[1]);
  expect((await onlyPackage(orderNumber)).lastModifiedDate % 1000).toBe(0);
});

test("14. incident mode hides new orders and reveals them later with their old dates", async () => {
  sandbox.control.incident({ on: true, minutes: 30 });
  const { orderNumber } = createdOrder([{ barcode: mug, quantity: 1 }]);
  expect((await orders(`orderNumber=${orderNumber}`)).json.totalElements).toBe(0);
  sandbox.control.advance(30 * 60_000);
  expect(await onlyPackage(orderNumber)).toMatchObject({ status: "Created", lastModifiedDate: TEST_NOW + 2000 });
});

test("6. windows: wider than 14 days, older than 30 days, pages too large or too far", async () => {
  const now = sandbox.control.now();
  expect((await orders(`startDate=${now - 15 * DAY}&endDate=${now}`)).status).toBe(400);
  expect((await orders(`startDate=${now - 31 * DAY}&endDate=${now - 20 * DAY}`)).status).toBe(400);
  expect((await orders("size=201")).status).toBe(400);
  expect((await orders("size=200&page=49")).status).toBe(200);
  expect((await orders("size=200&page=50")).status).toBe(400);
  sandbox.control.changeSettings({ oldWindow: "empty" });
  expect((await orders(`startDate=${now - 31 * DAY}&endDate=${now - 20 * DAY}`)).json).toMatchObject({
    totalElements: 0,
    content: [],
  });
});

test("6. no dates means the last seven days; status takes a comma list", async () => {
  const recent = (await orders("size=200")).json.content;
  expect(recent.every((one: TestAnswer["json"]) => one.lastModifiedDate >= TEST_NOW - 7 * DAY)).toBe(true);
  const older = (await orders(`size=200&startDate=${TEST_NOW - 14 * DAY}&endDate=${TEST_NOW}`)).json.content;
  expect(older.length).toBeGreaterThan(recent.length);
  const some = (await orders("status=Created,Picking&size=200")).json.content.map(
    (one: TestAnswer["json"]) => one.status,
  );
  expect(new Set(some)).toEqual(new Set(["Created", "Picking"]));
});

test("8. the stream goes backwards behind a cursor that belongs to its filters", async () => {
  const stream = (query: string) => sandbox.call("GET", `/order/sellers/1001/orders/stream?${query}`);
  const seen: number[] = [];
  let cursor = "";
  for (let page = 0; page < 40; page += 1) {
    const { json } = await stream(`size=4${cursor ? `&nextCursor=${cursor}` : ""}`);
    seen.push(...json.content.map((one: TestAnswer["json"]) => one.lastModifiedDate));
    if (!json.hasMore) break;
    cursor = json.nextCursor;
    expect(json.totalElements).toBeUndefined();
  }
  expect(seen).toEqual([...seen].sort((left, right) => right - left));
  expect(seen.length).toBeGreaterThan(12);
  expect((await stream(`size=4&packageItemStatuses=Created&nextCursor=${cursor}`)).status).toBe(400);
  sandbox.control.advance(31 * 60_000);
  expect((await stream(`size=4&nextCursor=${cursor}`)).status).toBe(400);
  expect((await stream("size=201")).status).toBe(400);
});

test("8. pages may be short although more follows", async () => {
  sandbox.control.changeSettings({ shortStreamPages: true });
  const sizes: number[] = [];
  let cursor = "";
  do {
    const { json } = await sandbox.call(
      "GET",
      `/order/sellers/1001/orders/stream?size=4${cursor ? `&nextCursor=${cursor}` : ""}`,
    );
    sizes.push(json.content.length);
    cursor = json.nextCursor;
  } while (cursor);
  expect(sizes.slice(0, 3)).toEqual([4, 4, 2]);
});

test("20. data as it is in Romania", async () => {
  const all = sandbox.control.packages({ sellerId: 1001 });
  expect(all.every((one) => one.supplierId === 0 && one.lines.every((line) => line.sellerId === 1001))).toBe(true);
  expect(
    all.every(
      (one) =>
        one.shipmentAddress.fullAddress.includes("     ") && one.shipmentAddress.district === one.shipmentAddress.city,
    ),
  ).toBe(true);
  expect(all.every((one) => /^pf\+\w+@trendyolmail\.com$/.test(one.customerEmail))).toBe(true);
  expect(
    all.some((one) => one.identityNumber === "0000000000000") &&
      all.some((one) => /^[12]\d{12}$/.test(one.identityNumber)),
  ).toBe(true);
  expect(all.every((one) => one.cargoTrackingNumber === "0" || one.cargoTrackingNumber.length === 20)).toBe(true);
  sandbox.control.changeSettings({ trackingNumberAsNumber: true });
  expect((await orders("size=1")).text).toMatch(/"cargoTrackingNumber":\d+/);
});

test("seller 1001 starts with orders in every state", () => {
  const statuses = new Set(sandbox.control.packages({ sellerId: 1001 }).map((one) => one.status));
  expect([...statuses].sort()).toEqual(
    [
      "AtCollectionPoint",
      "Cancelled",
      "Created",
      "Delivered",
      "Invoiced",
      "Picking",
      "Returned",
      "Shipped",
      "UnDelivered",
      "UnPacked",
      "UnSupplied",
    ].sort(),
  );
});

test("stage helpers: a test order, and forward moves only", async () => {
  const made = await sandbox.call("POST", "/test/order/orders/eu", {
    lines: [{ barcode: mug, quantity: 1, discountPercentage: 10 }],
  });
  const one = await onlyPackage(made.json.orderNumber);
  expect(one.packageSellerDiscount).toBeCloseTo(one.packageGrossAmount / 10, 2);
  const move = (status: string) =>
    sandbox.call("PUT", `/test/order/sellers/1001/shipment-packages/${one.shipmentPackageId}/status`, { status });
  expect((await move("Shipped")).status).toBe(400);
  sandbox.control.advance(2000);
  sandbox.control.setStatus(one.shipmentPackageId, { status: "Picking" });
  expect((await move("Shipped")).status).toBe(200);
});
