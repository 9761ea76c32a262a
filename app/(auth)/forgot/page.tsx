import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { env } from "@/lib/core/env";
import { ForgotForm } from "../_components/forgot-form";
import { SandboxMailbox } from "../_components/sandbox-mailbox";

export async function generateMetadata() {
  return { title: (await getTranslations("auth.forgot"))("title") };
}

export default async function ForgotPage() {
  const t = await getTranslations("auth.forgot");
  return (
    <>
      <ForgotForm mailbox={<SandboxMailbox controlUrl={env.SANDBOX_CONTROL_URL} />} />
      <p className="mt-6">
        <Link href="/sign-in">{t("back")}</Link>
      </p>
    </>
  );
}
