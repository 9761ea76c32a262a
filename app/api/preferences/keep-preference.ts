import { readBodyText } from "@/lib/api/read-body-text";

/** The form holds one word; anybody may send it, so no more is read than that takes. */
const MOST_BYTES = 200;
const FORM_TYPE = "application/x-www-form-urlencoded";

/**
 * Answers a preference that a plain form sent, from a page that has no script: keeps it and leads back to the foot of the landing
 * page, where the form stands. A form of another site is refused, and so is a body that no form of ours has.
 */
export async function keepPreference(request: Request, keep: (form: FormData) => Promise<void>): Promise<Response> {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return new Response(null, { status: 403 });
  if (request.headers.get("content-type")?.split(";")[0] !== FORM_TYPE) return new Response(null, { status: 400 });
  const body = await readBodyText(request, MOST_BYTES).catch(() => null);
  if (body === null) return new Response(null, { status: 413 });
  const form = new FormData();
  form.set("value", new URLSearchParams(body).get("value") ?? "");
  await keep(form);
  return new Response(null, { status: 303, headers: { location: "/#foot" } });
}
