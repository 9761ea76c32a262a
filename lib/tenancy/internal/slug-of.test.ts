import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { slugOf } from "./slug-of";

it.each([
  ["Cerdac Deco SRL", "cerdac-deco"],
  ["Șerban & Țăranu S.R.L.", "serban-taranu"],
  ["S.C. ÎNTÂI S.A.", "s-c-intai"],
  ["Ion Pop P.F.A.", "ion-pop"],
  ["  ", "firma-noua"],
  ["SRL", "firma-noua"],
  ["Settings", "firma-settings"],
  ["Operator SRL", "firma-operator"],
  ["Help SRL", "firma-help"],
  ["X", "firma-x"],
  ["😀", "firma-noua"],
  ["<script>alert(1)</script>", "script-alert-1-script"],
  ["a".repeat(80), "a".repeat(40)],
])("makes of %j the address part %j", (name, slug) => expect(slugOf(name)).toBe(slug));

// Errors have pages of their own at 404 and 500, which the router gives to nobody else.
const FOLDERS = ["app", "app/(auth)", "app/(operator)", "public"].flatMap((place) =>
  readdirSync(place, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : [])),
);
it.each([...FOLDERS.filter((name) => /^[a-z0-9-]+$/.test(name)), "index", "404", "500"])(
  "gives no company the address /%s, which is a page or folder of ours",
  (name) => expect(slugOf(name)).toBe(`firma-${name}`),
);
