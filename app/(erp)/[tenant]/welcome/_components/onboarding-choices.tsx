"use client";

import { Link2, Store } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { chooseOnboardingAction } from "../_actions/choose-onboarding";

/** The sample shop; where no sandbox runs it says so instead of offering a button. */
export function SampleChoice({ slug, isOffered }: { slug: string; isOffered: boolean }) {
  const t = useTranslations("welcome.sample");
  const [state, action] = useActionForm(() => chooseOnboardingAction(slug, { choice: "sample" }));
  return (
    <Choice icon={<Store size={20} strokeWidth={1.5} aria-hidden="true" />} title={t("title")} body={t("body")}>
      {isOffered ? (
        <form action={action} className="grid gap-2">
          <FormProblems state={state} />
          <SubmitButton pendingLabel={t("pending")} className="w-full">
            {t("submit")}
          </SubmitButton>
        </form>
      ) : (
        <p className="text-12 text-ink-3">{t("missing")}</p>
      )}
    </Choice>
  );
}

/** The person's own seller account: leads to the form of a new connection. */
export function OwnChoice({ slug, isOnly }: { slug: string; isOnly: boolean }) {
  const t = useTranslations("welcome.own");
  const [state, action] = useActionForm(() => chooseOnboardingAction(slug, { choice: "own" }));
  return (
    <Choice icon={<Link2 size={20} strokeWidth={1.5} aria-hidden="true" />} title={t("title")} body={t("body")}>
      <form action={action} className="grid gap-2">
        <FormProblems state={state} />
        <SubmitButton variant={isOnly ? "primary" : "secondary"} pendingLabel={t("pending")} className="w-full">
          {t("submit")}
        </SubmitButton>
      </form>
    </Choice>
  );
}

type ChoiceProps = { icon: ReactNode; title: string; body: string; children: ReactNode };

function Choice({ icon, title, body, children }: ChoiceProps) {
  return (
    <section className="grid grid-rows-[auto_1fr_auto] gap-3 rounded-3 border border-line-2 bg-sheet p-4">
      <h2 className="flex items-center gap-2 font-semibold text-16">
        {icon}
        {title}
      </h2>
      <p className="text-ink-2">{body}</p>
      {children}
    </section>
  );
}
