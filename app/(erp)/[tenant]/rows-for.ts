const ON_A_DESK = 50;
const ON_A_PHONE = 25;

/**
 * A phone shows six rows of a list at a time and pays four times for each, so its pages are half as long. Browsers say that they run on one
 * by a header (https://wicg.github.io/ua-client-hints/#sec-ch-ua-mobile), those that do not have the word in their name.
 */
export function rowsFor(asked: Pick<Headers, "get">): number {
  const hint = asked.get("sec-ch-ua-mobile");
  const isPhone = hint === null ? /\bMobi/.test(asked.get("user-agent") ?? "") : hint === "?1";
  return isPhone ? ON_A_PHONE : ON_A_DESK;
}
