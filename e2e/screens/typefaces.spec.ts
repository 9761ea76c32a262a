import { expect, test } from "../support/fixtures";

const ROMANIAN = "Țărmuri și mănăstire, „âîșț” ĂÂÎȘȚ 0123456789 € − × ·";
const NEIGHBOURS = "ŞşĞğİıŐőŰű";
const OTHERS = "Łódź, Čapek";

/** The typefaces in which the browser really draws an element, by the name that their files give them. */
const TYPEFACES: Record<string, Record<string, RegExp>> = {
  p: { [ROMANIAN]: /^Marfa Text$/, [NEIGHBOURS]: /^Marfa Text$/, [OTHERS]: /^(Marfa Text|IBM Plex Sans.*)$/ },
  h1: { [ROMANIAN]: /^Marfa Head$/, [NEIGHBOURS]: /^Marfa Head$/, [OTHERS]: /^(Marfa Head|Bricolage Grotesque.*)$/ },
};

for (const path of ["/", "/sign-in"]) {
  test(`every letter of a Romanian sentence is drawn in our typefaces (${path})`, async ({ page, stack }) => {
    const fetched: string[] = [];
    page.on("request", (request) => {
      if (request.resourceType() === "font") fetched.push(request.url().replace(/^.*\/(\w[\w-]*)[-.].*$/, "$1"));
    });
    await page.goto(stack.appUrl + path);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("DOM.enable");
    await devtools.send("CSS.enable");
    for (const [tag, expected] of Object.entries(TYPEFACES)) {
      for (const [text, typeface] of Object.entries(expected)) {
        const element = page.locator(tag).first();
        await element.evaluate((node, words) => {
          node.textContent = words;
        }, text);
        await page.evaluate(() => document.fonts.ready);
        await expect
          .poll(async () => {
            const { root } = await devtools.send("DOM.getDocument");
            const { nodeId } = await devtools.send("DOM.querySelector", { nodeId: root.nodeId, selector: tag });
            const { fonts } = await devtools.send("CSS.getPlatformFontsForNode", { nodeId });
            return fonts.map(({ familyName }) => familyName).filter((name) => !typeface.test(name));
          })
          .toEqual([]);
      }
    }
    expect(fetched.length).toBeGreaterThan(3);
    expect(
      fetched.filter((name, at) => fetched.indexOf(name) !== at),
      "fetched twice",
    ).toEqual([]);
  });
}
