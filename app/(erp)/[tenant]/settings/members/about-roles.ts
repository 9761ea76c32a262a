import { getTranslations } from "next-intl/server";
import { GIVEN_ROLES, type GivenRole } from "@/lib/tenancy/roles";

export type AboutRoles = Record<GivenRole, { label: string; about: string }>;

/** The roles that can be given, each with what it may do, in words. */
export async function aboutRoles(): Promise<AboutRoles> {
  const t = await getTranslations("roles");
  const about = GIVEN_ROLES.map((role) => [role, { label: t(`role.${role}`), about: t(`about.${role}`) }]);
  return Object.fromEntries(about) as AboutRoles;
}
