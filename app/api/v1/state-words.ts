import { z } from "zod";
import type { StateEntity } from "@/components/states/state-vocabulary";
import states from "@/messages/en/states.json";

/**
 * The enum of a state in an answer, described by the very words that the screens show for it, so that whoever reads the API
 * meets one vocabulary. A code without words is a mistake that a test of the vocabulary finds.
 */
export function stateEnum<const Codes extends readonly [string, ...string[]]>(entity: StateEntity, codes: Codes) {
  return z.enum(codes).describe(codes.map((code) => `\`${code}\`: ${wordOf(entity, code)}`).join(" · "));
}

function wordOf(entity: StateEntity, code: string): string {
  const words: Record<string, string> = states[entity];
  // Only the part without values: "Retrying at 10:52" is "Retrying" here.
  return (words[code] ?? code).replace(/^\{at, select, none \{(.*?)\}.*$/s, "$1");
}
