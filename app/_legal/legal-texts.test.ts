import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SUPPORT_HOURS } from "@/lib/tenancy/allow-support";
import { DAYS_UNTIL_DELETION } from "@/lib/tenancy/ask-deletion";

const ROOT = join(import.meta.dirname, "..", "..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const text = (locale: string, name: string) => read(`app/_legal/texts/${locale}/${name}.md`);

/** The row of a table that speaks of this, as its second cell. */
function told(locale: string, about: RegExp): string {
  const row = text(locale, "privacy")
    .split("\n")
    .find((line) => line.startsWith("|") && about.test(line));
  return row?.split("|")[2]?.trim() ?? `nothing about ${about}`;
}

/** What the text promises, and the place in the code that keeps it. */
const KEPT = [
  {
    ro: /Cereri către canale/,
    en: /Calls to channels/,
    in: "lib/tenancy/prune-platform.ts",
    by: /channel_call WHERE at < now\(\) - interval '(\d+) days'/,
  },
  {
    ro: /Chei de repetare/,
    en: /Repeat keys/,
    in: "lib/tenancy/prune-platform.ts",
    by: /idempotency_key WHERE created_at < now\(\) - interval '(\d+) days'/,
  },
  {
    ro: /Linkuri de confirmare/,
    en: /Links for confirmation/,
    in: "lib/tenancy/prune-platform.ts",
    by: /user_token WHERE expires_at < now\(\) - interval '(\d+) days'/,
  },
  {
    ro: /Mesaje trimise/,
    en: /Mails sent/,
    in: "lib/messaging/prune-mails.ts",
    by: /created_at < now\(\) - interval '(\d+) days'/,
  },
  { ro: /Loturi trimise/, en: /Batches sent/, in: "lib/channels/prune-channels.ts", by: /KEPT_DAYS = (\d+)/ },
  {
    ro: /Arhive cerute/,
    en: /Archives you asked/,
    in: "lib/reports/internal/finish-archive.ts",
    by: /DAYS_KEPT = (\d+)/,
  },
];

describe("the page about privacy", () => {
  it.each(KEPT)("says for how long what $in removes is kept: $en", ({ ro, en, in: file, by }) => {
    const days = by.exec(read(file))?.[1];
    expect(days, `${file} no longer says it this way`).toBeDefined();
    expect(told("ro", ro)).toMatch(new RegExp(`^${days} (de )?zile`));
    expect(told("en", en)).toMatch(new RegExp(`^${days} days`));
  });

  it("names every cookie that the code sets", () => {
    const found = execFileSync(
      "git",
      ["grep", "-hoE", 'COOKIE = "[a-z-]+"', "--", "app", "components", "i18n", "lib"],
      { cwd: ROOT },
    );
    const cookies = [...new Set(found.toString().match(/(?<=")[a-z-]+(?=")/g))];
    expect(cookies.length).toBeGreaterThanOrEqual(6);
    for (const locale of ["ro", "en"]) {
      expect(cookies.filter((cookie) => !text(locale, "privacy").includes(`\`${cookie}\``))).toEqual([]);
    }
  });

  it("tells the hours for which the operator may look in", () => {
    expect(text("ro", "privacy")).toContain(`pentru ${SUPPORT_HOURS} de ore`);
    expect(text("en", "privacy")).toContain(`for ${SUPPORT_HOURS} hours`);
  });

  it("tells the days until an account goes", () => {
    expect(DAYS_UNTIL_DELETION).toBe(30);
    for (const name of ["privacy", "terms"]) {
      expect(text("ro", name)).toMatch(/treizeci de zile/i);
      expect(text("en", name)).toMatch(/thirty days/i);
    }
  });

  it("has the same parts in both languages", () => {
    const shape = (locale: string, name: string) =>
      text(locale, name)
        .split("\n")
        .map((line) => /^(#+ |\| |- )/.exec(line)?.[0] ?? (line ? "text" : ""));
    for (const name of ["privacy", "terms"]) expect(shape("en", name)).toEqual(shape("ro", name));
    expect(text("ro", "privacy") + text("ro", "terms")).not.toMatch(/[şţŞŢ]/);
  });
});
