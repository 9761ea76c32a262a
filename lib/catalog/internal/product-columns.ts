import { AppError } from "@/lib/core/errors";
import { cleanLine } from "../clean-text";

/** The name as stored. Throws `invalid_input` when nothing visible is left of it. */
export function readName(name: string): string {
  const clean = cleanLine(name, 500);
  if (clean === "") throw new AppError("invalid_input", { field: "name", reason: "empty" });
  return clean;
}

/** An optional line as stored: null when there is nothing visible. */
export function readOptionalLine(text: string | null | undefined, most: number): string | null {
  const clean = cleanLine(text ?? "", most);
  return clean === "" ? null : clean;
}
