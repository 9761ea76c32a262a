import { getTranslations } from "next-intl/server";
import { isAppError } from "@/lib/core/errors";

/** The answer to who takes out too many files in a row: how long to wait, in words, for it is shown as a page. Other errors are thrown on. */
export async function refusedDownload(error: unknown): Promise<Response> {
  if (!isAppError(error) || error.code !== "too_many_attempts") throw error;
  const seconds = Number(error.facts.seconds);
  const t = await getTranslations("codes.code");
  return new Response(t("too_many_attempts", { seconds }), {
    status: 429,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "retry-after": String(seconds),
      "cache-control": "no-store",
    },
  });
}
