import "server-only";
import { notFound } from "next/navigation";
import { currentOperator } from "./current-operator";
import type { Operator } from "./operator-of";

/**
 * Guards a page or route of the operator's place: call it first. For everybody else, signed in or not, there is no such page;
 * so an operator signs in before coming here.
 */
export async function requireOperator(): Promise<Operator> {
  return (await currentOperator()) ?? notFound();
}
