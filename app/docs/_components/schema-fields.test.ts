import { expect, it } from "vitest";
import { z } from "zod";
import { schemaFields } from "./schema-fields";

it("names nested fields from the top, says what is optional and what may be null", () => {
  const line = z.object({ barcode: z.string().max(40), quantity: z.number().nullable() }).meta({ id: "DocLine" });
  const fields = schemaFields(
    z.object({
      state: z.enum(["new", "reserved"]),
      lines: z.array(line).describe("What is ordered"),
      limit: z.number().default(50),
      buyer: z.object({ name: z.string() }).nullable().optional(),
    }),
    "input",
  );
  expect(fields).toEqual([
    { name: "state", type: '"new" | "reserved"', isRequired: true, note: "" },
    { name: "lines", type: "object[]", isRequired: true, note: "What is ordered" },
    { name: "lines[].barcode", type: "string", isRequired: true, note: "at most 40 signs" },
    { name: "lines[].quantity", type: "number or null", isRequired: true, note: "" },
    { name: "limit", type: "number", isRequired: false, note: "default 50" },
    { name: "buyer", type: "object or null", isRequired: false, note: "" },
    { name: "buyer.name", type: "string", isRequired: true, note: "" },
  ]);
});

it("tells the fields of alternatives once", () => {
  const fields = schemaFields(
    z.union([
      z.object({ productId: z.string(), delta: z.number() }),
      z.object({ productId: z.string(), onHand: z.number() }),
    ]),
    "input",
  );
  expect(fields.map(({ name, isChoice }) => [name, isChoice ?? false])).toEqual([
    ["productId", false],
    ["delta", true],
    ["onHand", true],
  ]);
});
