import { redirect } from "next/navigation";
import { isAppError } from "@/lib/core/errors";

/** For `.catch` of a list: where the cursor of the address is none, the list begins anew. */
export function beginAnew(href: string): (error: unknown) => never {
  return (error) => {
    if (isAppError(error) && error.code === "invalid_cursor") redirect(href);
    throw error;
  };
}
