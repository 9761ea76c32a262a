import { afterAll, afterEach, beforeAll } from "vitest";
import { type RunningSandbox, startSandbox } from "@/sandbox/start-sandbox";
import type { FaultInput } from "@/sandbox/state/fault-types";
import type { ChannelSession } from "../channel-port";
import { type ContractFault, channelContract } from "../testing/channel-contract";
import { createTrendyolAdapter } from "./trendyol-adapter";

const SELLER = 1001;
const FAULTS: Record<ContractFault, FaultInput> = {
  html: { kind: "html-200" },
  truncated: { kind: "truncated-json" },
  empty: { kind: "empty-body" },
  reset: { kind: "reset" },
  "556": { kind: "status", status: 556 },
  busy: { kind: "too-many" },
  "busy-other-shape": { kind: "too-many-order-shape" },
  "answer-lost": { kind: "answer-lost" },
  bom: { kind: "bom" },
  gzip: { kind: "gzip" },
  "unknown-status": { kind: "unknown-status" },
  "unknown-fields": { kind: "unknown-fields" },
};

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
  sandbox.control.changeSettings({
    limits: { enabled: false },
    batchDelayMs: { min: 50, max: 100 },
    completedEmptyPhase: true,
    awaitingMs: { min: 0, max: 0 },
    carrierMoves: false,
    ordersPaused: true,
    coarseModifiedDates: true,
  });
});
afterAll(() => sandbox.stop());
afterEach(() => sandbox.control.clearFaults());

const session: ChannelSession = {
  tenantId: "t",
  connectionId: "c",
  channel: "trendyol",
  storefront: "RO",
  credentials: { sellerId: String(SELLER), apiKey: "demo-key", apiSecret: "demo-secret" },
  urgency: "background",
};
let turn = 0;

channelContract("trendyol", () => ({
  adapter: createTrendyolAdapter({
    take: async () => {},
    drain: async () => {},
    record: () => {},
    failed: async () => {},
    baseUrl: () => `${sandbox.apiUrl}/integration`,
  }),
  session,
  wrongKeys: { ...session, credentials: { ...session.credentials, apiSecret: "wrong" } },
  approvedIds: () =>
    products()
      .filter((one) => one.approval === "approved")
      .map((one) => one.barcode.replace(/\s+/g, "")),
  sellable: () => {
    const able = products().filter((one) => one.onSale && one.quantity >= 5);
    turn += 1;
    const one = able[turn % able.length]!;
    return { externalId: one.barcode, quantity: one.quantity };
  },
  quantityOf: (externalId) => sandbox.control.product(SELLER, externalId).quantity,
  order: (barcode, quantity) =>
    sandbox.control.placeOrder({ sellerId: SELLER, lines: [{ barcode, quantity }], oversell: true }).orderNumber,
  cancel: (orderNumber) => {
    for (const one of sandbox.control.packages({ orderNumber })) sandbox.control.cancel(one.shipmentPackageId);
  },
  break: (kind, count) => {
    sandbox.control.addFault({ ...FAULTS[kind], ...(count === undefined ? {} : { count }) });
  },
  mend: () => {
    sandbox.control.clearFaults();
  },
}));

function products() {
  return sandbox.control
    .searchProducts(SELLER, "", 5000)
    .map(({ barcode }) => sandbox.control.product(SELLER, barcode));
}
