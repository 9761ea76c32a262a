import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { currentUser } from "@/lib/auth/current-user";
import { findTenant } from "@/lib/auth/find-tenant";
import { PATH_HEADER } from "@/lib/auth/path-header";
import { findLostAccess, type LostAccess } from "@/lib/tenancy/find-lost-access";

/** What a page that is not there says: that it is not, or, to who had a place in the company, why it is closed to them. */
export async function missingWords(): Promise<{ title: string; body: string }> {
  const [t, lost] = await Promise.all([getTranslations("errors.notFound"), lostAccess()]);
  if (!lost) return { title: t("title"), body: t("body") };
  const { company, why } = lost;
  return { title: t(`${why}Title`, { company }), body: t(`${why}Body`) };
}

const lostAccess = cache(async (): Promise<LostAccess | null> => {
  const slug = (await headers()).get(PATH_HEADER)?.split(/[/?]/)[1];
  if (!slug) return null;
  const user = await currentUser();
  // These words go along with every page, for the case; who is in the company is known by now, and nothing more is asked.
  if (!user || (await findTenant(slug))) return null;
  return findLostAccess(user.userId, slug);
});
