import "server-only";
import { notFound, redirect } from "next/navigation";
import { findOperator } from "./current-operator";
import type { Operator } from "./operator-of";

/** Where an operator switches the second step on before the place opens. */
export const SET_UP_PATH = "/set-up-second-step";

/**
 * Guards a page or route of the operator's place: call it first. For everybody else, signed in or not, there is no such page;
 * so an operator signs in before coming here. One whose second step is off is led to where it is switched on.
 */
export async function requireOperator(): Promise<Operator> {
  const found = await findOperator();
  if (found === "second_step") redirect(SET_UP_PATH);
  return found === "mark" ? notFound() : found;
}
