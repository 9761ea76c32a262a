import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { withWords } from "@/i18n/words";
import { sandboxPage } from "@/lib/tenancy/sample-shop";
import { rememberedAddress } from "../_actions/mailed-address";
import { AuthHead } from "../_components/auth-head";
import { ResendForm } from "../_components/resend-form";
import { SandboxMailbox } from "../_components/sandbox-mailbox";

export async function generateMetadata() {
  return { title: (await getTranslations("auth.mail"))("title") };
}

async function CheckYourMailPage() {
  const [t, email] = await Promise.all([getTranslations("auth.mail"), rememberedAddress()]);
  return (
    <>
      <AuthHead title={t("title")}>{email ? t("body", { email }) : t("bodyPlain")}</AuthHead>
      <div className="grid gap-4">
        <SandboxMailbox href={sandboxPage("/mails")} />
        <p className="text-ink-2">{t("help")}</p>
        <ResendForm email={email} />
        <p className="text-ink-2">
          {t("wrong")}{" "}
          <Link href="/sign-up" className="underline">
            {t("again")}
          </Link>
        </p>
      </div>
    </>
  );
}

export default withWords(CheckYourMailPage, "auth");
