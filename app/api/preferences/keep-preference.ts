/**
 * Answers a preference that a plain form sent, from a page that has no script: keeps it and leads back to the foot of the landing
 * page, where the form stands. A form of another site is refused.
 */
export async function keepPreference(request: Request, keep: (form: FormData) => Promise<void>): Promise<Response> {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return new Response(null, { status: 403 });
  const form = await request.formData().catch(() => null);
  if (!form) return new Response(null, { status: 400 });
  await keep(form);
  return new Response(null, { status: 303, headers: { location: "/#foot" } });
}
