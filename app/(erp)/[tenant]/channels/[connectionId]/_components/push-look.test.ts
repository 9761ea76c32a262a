import { describe, expect, it } from "vitest";
import type { ListingRow } from "@/lib/channels/listings/listing-types";
import type { PushView } from "@/lib/channels/push/read-pushes";
import { fieldLook, rowLook } from "./push-look";

const NOW = new Date("2026-11-24T10:00:00Z");
const clean: PushView = {
  wanted: "12",
  blocker: null,
  sent: "12",
  confirmed: "12",
  observed: "12",
  state: "clean",
  failureCode: null,
  failureDetail: null,
  attempts: 0,
  dirtyAt: null,
  sentAt: null,
  confirmedAt: null,
  observedAt: null,
  nextAttemptAt: null,
  nextQuestionAt: null,
  answerLost: false,
};
const row = (stock: Partial<PushView>, price: Partial<PushView> = {}, facts: Partial<ListingRow> = {}): ListingRow =>
  ({
    linkState: "linked",
    channelStatus: "on_sale",
    productArchived: false,
    syncStock: true,
    syncPrice: true,
    ...facts,
    push: { stock: { ...clean, ...stock }, price: { ...clean, ...price } },
  }) as ListingRow;
const nodes = (given: ListingRow) => fieldLook(given, "STOCK", null, NOW).nodes.join(" ");

describe("fieldLook", () => {
  it.each([
    ["settled and seen", row({}), "done done done done"],
    ["confirmed, the last reading is older", row({ observed: "15" }), "done done done none"],
    ["sent, not confirmed", row({ state: "sent", observed: "15" }), "done done moving none"],
    ["to be sent", row({ state: "dirty", observed: "15" }), "done moving none none"],
    ["refused for good", row({ state: "quarantined", observed: "15" }), "done done broken none"],
    ["differing", row({ state: "dirty", failureCode: "drift", observed: "19" }), "done done done you"],
    ["stopped by a person", row({ state: "excluded" }, {}, { syncStock: false }), "parked skip skip done"],
    [
      "not linked, but read",
      row({ wanted: null, observed: "7" }, {}, { linkState: "unlinked" }),
      "none none none done",
    ],
    ["never counted", row({ wanted: null, blocker: "never_counted", state: "unknown" }), "none none none done"],
  ])("draws %s", (_what, given, drawn) => {
    expect(nodes(given)).toBe(drawn);
  });

  it("asks for a person when a value has been tried again for over an hour", () => {
    const retrying = (minutes: number) =>
      fieldLook(
        row({
          state: "retrying",
          failureCode: "channel_unreachable",
          dirtyAt: new Date(NOW.getTime() - minutes * 60_000),
        }),
        "STOCK",
        null,
        NOW,
      ).tone;
    expect(retrying(5)).toBe("moving");
    expect(retrying(61)).toBe("you");
  });
});

describe("rowLook", () => {
  it("tells of the price when it is in more trouble than the stock", () => {
    expect(rowLook(row({ state: "sent" }, { state: "quarantined" }), null, NOW).lead.field).toBe("PRICE");
  });

  it("tells of the stock when both are alike", () => {
    expect(rowLook(row({ state: "sent" }, { state: "sent" }), null, NOW).lead.field).toBe("STOCK");
    expect(rowLook(row({}, { wanted: null, blocker: "no_price", state: "unknown" }), null, NOW).lead.field).toBe(
      "STOCK",
    );
  });

  it("makes no alarm of rows while the whole connection waits to be started", () => {
    expect(rowLook(row({ state: "dirty" }), "first_push_not_started", NOW).lead.tone).toBe("quiet");
  });
});
