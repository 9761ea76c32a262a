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
