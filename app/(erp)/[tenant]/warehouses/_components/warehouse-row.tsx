"use client";

import { Archive, ArrowUpToLine, Pencil, RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState, useTransition } from "react";
import { cn } from "@/components/cn";
import { tryAction } from "@/components/errors/try-action";
import { useErrorWords } from "@/components/errors/use-error-words";
import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { textsOf } from "@/components/form/texts-of";
import { useActionForm } from "@/components/form/use-action-form";
import { useMeanwhile } from "@/components/form/use-meanwhile";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { archiveWarehouseAction } from "../_actions/archive-warehouse";
import { makeDefaultWarehouseAction } from "../_actions/make-default-warehouse";
import { restoreWarehouseAction } from "../_actions/restore-warehouse";
import { updateWarehouseAction } from "../_actions/update-warehouse";
import { problemsOfWarehouse } from "./warehouse-problems";

type WarehouseRowProps = {
  slug: string;
  warehouse: { id: string; name: string; code: string };
  isDefault: boolean;
  isArchived: boolean;
  mayChange: boolean;
  /** How many columns the table has; what is told about a row goes through all of them. */
  columns: number;
  /** The cells between the name and the actions. */
  children: ReactNode;
};

const REASONS = ["stock", "reservations", "connection", "last"] as const;
type Reason = (typeof REASONS)[number];
const CELL = "border-line border-b px-2 py-1.5 align-middle";

/** A warehouse in the table, with renaming in place and what its archiving is refused for. */
export function WarehouseRow({
  slug,
  warehouse,
  isDefault,
  isArchived,
  mayChange,
  columns,
  children,
}: WarehouseRowProps) {
  const t = useTranslations("stock-screen.warehouses");
  const words = useErrorWords();
  const [renaming, setRenaming] = useState(false);
  const [refused, setRefused] = useState<Reason | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, start] = useTransition();
  const { id: warehouseId, name } = warehouse;
  const act = (action: typeof archiveWarehouseAction) =>
    start(async () => {
      const result = await tryAction(() => action(slug, { warehouseId }));
      const told = result?.serverError as { code?: string; facts?: { reason?: unknown } } | undefined;
      const reason = REASONS.find((one) => one === told?.facts?.reason) ?? null;
      setRefused(told?.code === "warehouse_in_use" ? reason : null);
      setFailed(told && !(told.code === "warehouse_in_use" && reason) ? words.ofError(told) : null);
    });
  if (renaming) {
    return (
      <tr>
        <td colSpan={columns} className={`${CELL} pl-0`}>
          <RenameForm slug={slug} warehouse={warehouse} onDone={() => setRenaming(false)} />
        </td>
      </tr>
    );
  }
  return (
    <>
      <tr
        data-row-key={warehouseId}
        className={cn("has-[[data-row-open]:focus-visible]:bg-brand-tint-2", isArchived && "text-ink-3")}
      >
        <td className={`${CELL} h-9 pl-0`}>
          <Link
            href={`/${slug}/stock?warehouse=${warehouseId}`}
            data-row-open=""
            aria-label={t("seeStock", { warehouse: name })}
            className={isArchived ? "pointer-events-none text-ink-3" : "font-medium text-brand-ink"}
            aria-disabled={isArchived || undefined}
          >
            {name}
          </Link>
          {isDefault && (
            <span className="ml-2 rounded-1 bg-well px-1.5 py-0.5 text-12 text-ink-2" title={t("defaultHint")}>
              {t("default")}
            </span>
          )}
        </td>
        {children}
        {mayChange && (
          <td className={`${CELL} w-px whitespace-nowrap pr-0 text-right`}>
            {isArchived ? (
              <RowAction
                label={t("restoreOf", { warehouse: name })}
                busy={busy}
                onClick={() => act(restoreWarehouseAction)}
              >
                <RotateCcw aria-hidden="true" />
                <span className="max-wide:sr-only">{t("restore")}</span>
              </RowAction>
            ) : (
              <>
                {!isDefault && (
                  <RowAction
                    label={t("makeDefaultOf", { warehouse: name })}
                    busy={busy}
                    onClick={() => act(makeDefaultWarehouseAction)}
                  >
                    <ArrowUpToLine aria-hidden="true" />
                    <span className="max-wide:sr-only">{t("makeDefault")}</span>
                  </RowAction>
                )}
                <RowAction label={t("renameOf", { warehouse: name })} busy={busy} onClick={() => setRenaming(true)}>
                  <Pencil aria-hidden="true" />
                  <span className="max-wide:sr-only">{t("rename")}</span>
                </RowAction>
                <RowAction
                  label={t("archiveOf", { warehouse: name })}
                  busy={busy}
                  onClick={() => act(archiveWarehouseAction)}
                >
                  <Archive aria-hidden="true" />
                  <span className="max-wide:sr-only">{t("archive")}</span>
                </RowAction>
              </>
            )}
          </td>
        )}
      </tr>
      {(refused || failed) && (
        <tr>
          <td colSpan={columns} className={`${CELL} px-0`}>
            <Alert tone="you" title={refused ? t("inUse.title", { warehouse: name }) : undefined}>
              {refused ? t(`inUse.${refused}`) : failed}
            </Alert>
          </td>
        </tr>
      )}
    </>
  );
}

type RowActionProps = { label: string; busy: boolean; onClick: () => void; children: ReactNode };

function RowAction({ label, busy, onClick, children }: RowActionProps) {
  return (
    <Button variant="ghost" size="small" aria-label={label} disabled={busy} onClick={onClick}>
      {children}
    </Button>
  );
}

type RenameFormProps = { slug: string; warehouse: WarehouseRowProps["warehouse"]; onDone: () => void };

function RenameForm({ slug, warehouse, onDone }: RenameFormProps) {
  const t = useTranslations("stock-screen.warehouses");
  const words = useErrorWords();
  const [nameField, codeField] = [`name-${warehouse.id}`, `code-${warehouse.id}`] as const;
  const { name, code } = warehouse;
  const meanwhile = useMeanwhile({ version: { name, code }, values: { [nameField]: name, [codeField]: code } }, [
    { name: nameField, label: t("name") },
    { name: codeField, label: t("code") },
  ]);
  const [state, action] = useActionForm(async (form) => {
    const { version: seen } = meanwhile.clear();
    const result = await updateWarehouseAction(slug, {
      warehouseId: warehouse.id,
      seen,
      name: String(form.get(nameField) ?? ""),
      code: String(form.get(codeField) ?? ""),
    });
    if (result?.serverError?.code === "changed_meanwhile") meanwhile.raise(textsOf(form));
    return problemsOfWarehouse(result, (reason) => t(`problem.${reason}`), words);
  }, onDone);
  return (
    <form action={action} noValidate className="grid gap-2 py-1" onInput={meanwhile.begin}>
      {meanwhile.notice ?? <FormProblems state={state} />}
      <div className="grid max-w-[820px] grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)_auto_auto] items-start gap-3 max-desk:grid-cols-1">
        <TextField
          name={nameField}
          label={t("name")}
          maxLength={120}
          autoFocus
          defaultValue={state.values?.[nameField] ?? warehouse.name}
          error={state.errors?.name}
        />
        <TextField
          name={codeField}
          label={t("code")}
          maxLength={20}
          defaultValue={state.values?.[codeField] ?? warehouse.code}
          error={state.errors?.code}
        />
        <SubmitButton pendingLabel={t("renameSaving")} className="mt-6 w-fit max-desk:mt-0">
          {t("renameSave")}
        </SubmitButton>
        <Button className="mt-6 w-fit max-desk:mt-0" onClick={onDone}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
