import { getLocale } from "next-intl/server";
import type { Locale } from "@/i18n/locales";
import { isHelpTopic, readHelpPage } from "../../read-help";

/** What the window of `?` tells of a screen before its page of help is opened: first paragraph and picture. */
export async function GET(_request: Request, { params }: RouteContext<"/help/[topic]/about">) {
  const { topic } = await params;
  if (!isHelpTopic(topic)) return new Response(null, { status: 404 });
  const { summary, picture } = await readHelpPage((await getLocale()) as Locale, topic);
  return Response.json({ summary, picture }, { headers: { "cache-control": "no-store" } });
}
