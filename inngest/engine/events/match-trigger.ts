import type { EventPayload, RegisteredFunction } from "../engine-types";
import { expressionHolds } from "./expression";

/** Whether an event of this name is meant by a trigger or rule: the same name, or a wildcard such as `orders/*`. */
export function isNameMatch(pattern: string, name: string): boolean {
  if (!pattern.includes("*")) return pattern === name;
  const escaped = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${escaped.join(".*")}$`).test(name);
}

/** Whether one of the function's event triggers takes the event: name and expression. */
export function matchesTrigger(fn: RegisteredFunction, payload: EventPayload): boolean {
  return fn.config.triggers.some(
    (trigger) =>
      "event" in trigger &&
      isNameMatch(trigger.event, payload.name) &&
      expressionHolds(trigger.expression, { event: payload }),
  );
}
