import { expect, it } from "vitest";
import { rowsFor } from "./rows-for";

const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";
const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

it.each([
  ["a phone with Chrome", { "sec-ch-ua-mobile": "?1" }, 25],
  ["a desk with Chrome", { "sec-ch-ua-mobile": "?0" }, 50],
  ["a phone that asks for the desk's page", { "sec-ch-ua-mobile": "?0", "user-agent": IPHONE }, 50],
  ["a phone with Safari", { "user-agent": IPHONE }, 25],
  ["a desk with Firefox", { "user-agent": FIREFOX }, 50],
  ["whoever says nothing", {}, 50],
])("%s gets pages of %j: %i rows", (_who, asked, rows) => {
  expect(rowsFor(new Headers(asked as Record<string, string>))).toBe(rows);
});
