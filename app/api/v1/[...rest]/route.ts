import { toProblem } from "@/lib/api/problem";
import { AppError } from "@/lib/core/errors";

/** Whatever is not a call of the API is told so in the API's own form. */
function unknownCall(): Response {
  return toProblem(new AppError("not_found", { entity: "call" }));
}

export { unknownCall as DELETE, unknownCall as GET, unknownCall as PATCH, unknownCall as POST, unknownCall as PUT };
