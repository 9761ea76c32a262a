import { createTranslator } from "use-intl/core";
import enExport from "@/messages/en/export.json" with { type: "json" };
import enStates from "@/messages/en/states.json" with { type: "json" };
import roExport from "@/messages/ro/export.json" with { type: "json" };
import roStates from "@/messages/ro/states.json" with { type: "json" };
import type { ExportWords } from "./export-tables";

export type ArchiveWords = ExportWords & { readMe: { name: string; text: string } };

const KEY_OF = { state: "order", reason: "adjustment_reason" } as const;

/** The words of exported files in a language. A code without words stays as it is. */
export function archiveWords(locale: string): ArchiveWords {
  const isEnglish = locale === "en";
  const messages: Record<string, unknown> = isEnglish
    ? { export: enExport, states: enStates }
    : { export: roExport, states: roStates };
  const t = createTranslator({ locale: isEnglish ? "en" : "ro", messages }) as ((key: string) => string) & {
    has: (key: string) => boolean;
  };
  return {
    file: (table) => t(`export.file.${table}`),
    head: (_table, column) => t(`export.head.${column}`),
    code: (set, code) => {
      const key = set === "yes" || set === "movement" ? `export.${set}.${code}` : `states.${KEY_OF[set]}.${code}`;
      return t.has(key) ? t(key) : code;
    },
    readMe: { name: t("export.readMe.name"), text: `\uFEFF${t("export.readMe.text").replaceAll("\n", "\r\n")}\r\n` },
  };
}
