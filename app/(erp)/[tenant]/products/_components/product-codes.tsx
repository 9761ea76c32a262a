"use client";

import { Undo2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { tryAction } from "@/components/errors/try-action";
import { useErrorWords } from "@/components/errors/use-error-words";
import { FormProblems } from "@/components/form/form-problems";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { Alert } from "@/components/ui/alert";
import { Button, buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { addCodeAction } from "../_actions/add-code";
import { removeCodeAction } from "../_actions/remove-code";
import { CodeField } from "./code-field";
import { problemsByField, type TakenCode, takenCodeOf } from "./product-problems";

export type CodesOfProduct = {
  readonly code: string | null;
  readonly barcodes: readonly string[];
  readonly additionalCodes: readonly string[];
};
type Kind = "SKU" | "BARCODE" | "ADDITIONAL";
type OneCode = { kind: Kind; code: string };
type ProductCodesProps = { slug: string; productId: string; codes: CodesOfProduct; mayChange: boolean };

/** Every code by which a product is recognised, by kind. One more is added here; one taken away can be put back. */
export function ProductCodes({ slug, productId, codes, mayChange }: ProductCodesProps) {
  const t = useTranslations("products-screen.codes");
  const problem = useTranslations("products-screen.problem");
  const words = useErrorWords();
  const [taken, setTaken] = useState<TakenCode | null>(null);
  const [gone, setGone] = useState<OneCode | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, start] = useTransition();
  const [state, add] = useActionForm(async (form) => {
    const kind = form.get("kind") === "BARCODE" ? "BARCODE" : "ADDITIONAL";
    setGone(null);
    const result = await tryAction(() =>
      addCodeAction(slug, { productId, kind, code: String(form.get("code") ?? "") }),
    );
    setTaken(takenCodeOf(result?.serverError));
    return problemsByField(result, form, (key, values) => problem(key as "taken", values as never), words);
  });
  const remove = (one: OneCode) =>
    start(async () => {
      const result = await tryAction(() => removeCodeAction(slug, { productId, code: one.code }));
      setFailed(result?.serverError ? words.ofError(result.serverError) : null);
      if (!result?.serverError) setGone(one);
    });
  const putBack = (one: OneCode) =>
    start(async () => {
      const kind = one.kind === "BARCODE" ? "BARCODE" : "ADDITIONAL";
      const result = await tryAction(() => addCodeAction(slug, { productId, kind, code: one.code }));
      setFailed(result?.serverError ? words.ofError(result.serverError) : null);
      if (!result?.serverError) setGone(null);
    });
  const groups: { kind: Kind; label: string; codes: readonly string[] }[] = [
    { kind: "SKU", label: t("sku"), codes: codes.code === null ? [] : [codes.code] },
    { kind: "BARCODE", label: t("barcodes"), codes: codes.barcodes },
    { kind: "ADDITIONAL", label: t("additional"), codes: codes.additionalCodes },
  ];
  return (
    <div className="grid gap-3">
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] items-baseline gap-x-3.5 gap-y-1.5">
        {groups.map((group) => (
          <div key={group.kind} className="contents">
            <dt className="text-ink-2">{group.label}</dt>
            <dd className="flex min-w-0 flex-wrap gap-1.5">
              {group.codes.length === 0 && <span className="text-ink-3">{t("none")}</span>}
              {group.codes.map((code) => (
                <span
                  key={code}
                  className="inline-flex min-h-[26px] max-w-full items-center rounded-1 border border-line bg-well px-2 font-medium"
                >
                  <span className="min-w-0 break-all">{code}</span>
                  {mayChange && !(group.kind === "BARCODE" && code === codes.code) && (
                    <Button
                      variant="ghost"
                      size="iconSmall"
                      className="-mr-1.5 size-6"
                      disabled={busy}
                      aria-label={t("remove", { code })}
                      onClick={() => remove({ kind: group.kind, code })}
                    >
                      <X aria-hidden="true" />
                    </Button>
                  )}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {failed && <Alert tone="broken">{failed}</Alert>}
      {gone && (
        <Alert
          tone="quiet"
          title={t("removed", { code: gone.code })}
          actions={
            gone.kind !== "SKU" && (
              <Button size="small" disabled={busy} onClick={() => putBack(gone)}>
                <Undo2 aria-hidden="true" />
                {t("putBack")}
              </Button>
            )
          }
        >
          {t("removedBody")}
        </Alert>
      )}
      {mayChange && (
        <form action={add} noValidate className="grid grid-cols-[minmax(0,1fr)] gap-2">
          {!taken && <FormProblems state={state.errors ? {} : state} />}
          <div className="grid grid-cols-[170px_minmax(0,260px)_auto] items-start gap-2 max-desk:grid-cols-1">
            <SelectField
              name="kind"
              label={t("kind")}
              defaultValue={state.values?.kind ?? "ADDITIONAL"}
              options={[
                { value: "ADDITIONAL", label: t("kindAdditional") },
                { value: "BARCODE", label: t("kindBarcode") },
              ]}
            />
            <CodeField
              name="code"
              label={t("newCode")}
              defaultValue={state.values?.code ?? ""}
              error={state.errors?.code}
            />
            <SubmitButton variant="secondary" pendingLabel={t("adding")} className="mt-6 w-fit max-desk:mt-0">
              {t("add")}
            </SubmitButton>
          </div>
          {taken && (
            <Link
              href={`/${slug}/products/${taken.productId}`}
              className={buttonVariants({ size: "small", className: "w-fit max-w-full" })}
            >
              <span className="cut">{t("openTaken", { product: taken.productName })}</span>
            </Link>
          )}
        </form>
      )}
    </div>
  );
}
