import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { withWords } from "@/i18n/words";
import { sandboxPage } from "@/lib/tenancy/sample-shop";
import { ForgotForm } from "../_components/forgot-form";
import { SandboxMailbox } from "../_components/sandbox-mailbox";

export async function generateMetadata() {
  return { title: (await getTranslations("auth.forgot"))("title") };
}

async function ForgotPage() {
  const t = await getTranslations("auth.forgot");
  return (
    <>
      <ForgotForm mailbox={<SandboxMailbox href={sandboxPage("/mails")} />} />
      <p className="mt-6">
        <Link href="/sign-in">{t("back")}</Link>
      </p>
    </>
  );
}

export default withWords(ForgotPage, "auth");
