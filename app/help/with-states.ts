import { createTranslator } from "next-intl";
import { lookOfState, type StateEntity } from "@/components/states/state-vocabulary";
import type { Locale } from "@/i18n/locales";
import english from "@/messages/en/states.json";
import romanian from "@/messages/ro/states.json";

const WORDS = { ro: romanian, en: english } as const;

/**
 * Writes the states that a help text names, `{states order: new reserved}` on a line of its own, as a list of their words and
 * of who has to act: the same words that the screens show, from the same table. Throws for a state that is not in it.
 */
export function withStates(source: string, locale: Locale): string {
  return source.replaceAll(/^\{states (\w+): ([\w ]+)\}$/gm, (_line, entity: string, codes: string) =>
    codes
      .trim()
      .split(/\s+/)
      .map((code) => lineOf(entity as StateEntity, code, locale))
      .join("\n"),
  );
}

function lineOf(entity: StateEntity, code: string, locale: Locale): string {
  const look = lookOfState(entity, code);
  if (!look.known) throw new Error(`help names the state ${entity}.${code}, which is not in the vocabulary`);
  const t = createTranslator({ locale, messages: { states: WORDS[locale] }, namespace: "states" });
  const word = t(`${entity}.${code}` as "order.new", { at: "none", count: 0 } as never);
  return `- <span data-tone="${look.tone}" class="font-semibold text-tone-ink">${word}</span>: ${t(`tone.${look.tone}`)}`;
}
