import { expect, it } from "vitest";
import { sumOfRereads } from "./reread-outcome";

it("counts what was read by what it brought, and what was not by its refusal", () => {
  expect(
    sumOfRereads([
      { orderId: "a", changed: 2, gone: false },
      { orderId: "b", changed: 0, gone: false },
      { orderId: "c", changed: 0, gone: true },
      { orderId: "d", code: "channel_busy" },
      { orderId: "e", code: "channel_unauthorised" },
      { orderId: "f", code: "channel_busy" },
    ]),
  ).toEqual({
    changed: 1,
    same: 1,
    gone: 1,
    refused: [
      { code: "channel_busy", count: 2 },
      { code: "channel_unauthorised", count: 1 },
    ],
  });
});
