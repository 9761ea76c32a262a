"use server";

import { redirect } from "next/navigation";
import { userAction } from "@/lib/auth/user-action";
import { openCompany } from "@/lib/tenancy/open-company";
import { newCompanyInput } from "@/lib/tenancy/tenancy.schemas";
import { rememberTenant } from "../enter/last-tenant";

/** Opens the company and leads into it, to the choice of a beginning. */
export const openCompanyAction = userAction
  .metadata({ name: "tenancy.open-company" })
  .inputSchema(newCompanyInput)
  .action(async ({ parsedInput: { company: name, request, ...rest }, ctx }) => {
    const { slug } = await openCompany(ctx.user.userId, { name, ...rest }, request);
    await rememberTenant(slug);
    redirect(`/${slug}`);
  });
