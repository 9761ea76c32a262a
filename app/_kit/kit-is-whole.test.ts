import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { componentReader } from "./testing/read-components";

const ROOT = join(import.meta.dirname, "..", "..");
/** The page itself and what stands around it: what the frame shows is seen on the page as well. */
const PAGE_AND_FRAME = ["app/(erp)/[tenant]/%5Fkit/page.tsx", "app/(erp)/[tenant]/layout.tsx", "app/layout.tsx"];
/** Draws nothing, or is only the means by which others draw. */
const NOT_TO_BE_SEEN: Record<string, string> = {
  "components/shell/page-watch.tsx#PageWatch": "draws nothing: asks whether the page has moved",
  "components/shell/crash-screen.tsx#CrashScreen": "a whole page, for when nothing else can be drawn",
  "components/shell/error-screen.tsx#ErrorScreen": "a whole page; its words are shown",
  "components/shell/page-trouble.tsx#PageTrouble": "a whole page; its words are shown, its head is that of this page",
};

const { shownBy, exportedBy } = componentReader(ROOT);
const kitFiles = filesOf("app/_kit");
const shown = shownBy([...kitFiles, ...PAGE_AND_FRAME]);
const offered = filesOf("components").flatMap(exportedBy).sort();

describe("the page of the kit", () => {
  it("shows every component", () => {
    expect(offered.filter((component) => !shown.has(component) && !(component in NOT_TO_BE_SEEN))).toEqual([]);
  });

  it("keeps no exception for what is gone or shown", () => {
    expect(Object.keys(NOT_TO_BE_SEEN).filter((one) => !offered.includes(one) || shown.has(one))).toEqual([]);
  });

  it("puts every file of the kit on the sheet", () => {
    const onSheet = shownBy(["app/_kit/kit-sheet.tsx"]);
    expect(kitFiles.flatMap(exportedBy).filter((part) => !onSheet.has(part))).toEqual([]);
  });
});

describe("the reader", () => {
  it("follows a component into the ones that it is made of", () => {
    const all = shownBy(["components/parts/inline-notice.tsx"]);
    expect(all).toContain("components/ui/alert.tsx#Alert");
    expect(all).toContain("components/states/tone-icon.tsx#ToneIcon");
    expect(all).not.toContain("components/ui/button.tsx#Button");
  });

  it("follows what is fetched later", () => {
    expect(shownBy(["components/palette/palette-opener.tsx"])).toContain("components/palette/palette.tsx#Palette");
  });
});

function filesOf(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tsx"))
    .map((file) => `${folder}/${file}`);
}
