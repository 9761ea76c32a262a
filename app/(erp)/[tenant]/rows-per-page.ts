import "server-only";
import { headers } from "next/headers";
import { rowsFor } from "./rows-for";

/** How many rows a page of a list has for the browser that asks. */
export async function rowsPerPage(): Promise<number> {
  return rowsFor(await headers());
}
