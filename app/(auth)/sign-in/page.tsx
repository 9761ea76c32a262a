import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";
import { Link } from "@/components/ui/link";
import { withWords } from "@/i18n/words";
import { currentUser } from "@/lib/auth/current-user";
import { safePath } from "@/lib/auth/safe-path";
import { rememberedAddress } from "../_actions/mailed-address";
import { AuthHead } from "../_components/auth-head";
import { SignInForm } from "../_components/sign-in-form";

/** What the person has just done, by the parameter that led here. */
const DONE = {
  confirmed: "confirmed",
  "confirmed-before": "confirmedBefore",
  reset: "resetDone",
  "signed-out": "signedOut",
} as const;

export async function generateMetadata() {
  return { title: (await getTranslations("auth.signIn"))("title") };
}

async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const [t, query, user] = await Promise.all([getTranslations("auth.signIn"), searchParams, currentUser()]);
  const next = safePath(query.next);
  if (user) redirect(next ?? "/enter");
  const knownEmail = query.done === "confirmed" ? await rememberedAddress() : null;
  const done = Object.entries(DONE).find(([name]) => name === query.done)?.[1];
  return (
    <>
      <AuthHead title={t("title")} />
      {done && (
        <Alert tone={done === "confirmedBefore" ? "quiet" : "done"} className="mb-4">
          {t(done)}
        </Alert>
      )}
      <SignInForm next={next ?? undefined} knownEmail={knownEmail ?? undefined} />
      <p className="mt-6 text-ink-2">
        {t("no")}{" "}
        <Link href="/sign-up" className="underline">
          {t("signUp")}
        </Link>
      </p>
    </>
  );
}

export default withWords(SignInPage, "auth");
