"use client";

import { BookmarkPlus, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { Button, buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { SavedView, SaveViewInput, ViewScreen } from "@/lib/tenancy/saved-view.schemas";
import { savedViewHref } from "./saved-view-tabs";

type Answer<T = unknown> = { serverError?: unknown; validationErrors?: unknown; data?: T } | undefined;

const NewViewPopover = lazy(() => import("./new-view-popover"));

export type SaveViewProps = {
  screen: ViewScreen;
  /** The address of the list without parameters. */
  path: string;
  /** What would be kept: `currentViewQuery(raw)`. */
  query: string;
  /** The kept view that the address came from. */
  current: SavedView | null;
  /** false when the address is that of the view, and only what the list no longer has makes the difference. */
  mayDiscard?: boolean;
  /** Whether there is anything to keep: a filter, a search, another sort. */
  canKeep: boolean;
  mayShare: boolean;
  /** false after the trial: kept views can be used, not changed. */
  mayKeep: boolean;
  save: (input: SaveViewInput) => Promise<Answer<{ viewId: string }>>;
  remove: (input: { viewId: string }) => Promise<Answer>;
};

/**
 * At the end of the tabs: keeps what is filtered and sorted now under a name; a kept view that was changed offers to save or to
 * discard that; one's own can be deleted. Stands inside `ViewTabs`.
 */
export function SaveView(props: SaveViewProps) {
  const { current, query, canKeep, mayKeep } = props;
  if (!mayKeep) return null;
  const isChanged = current !== null && current.query !== query;
  if (isChanged) return <ChangedView {...props} current={current} />;
  if (current) return current.mine ? <ManageView {...props} current={current} /> : null;
  return canKeep ? <NewView {...props} /> : null;
}

/** The panel is fetched on the first press: most who look at a list keep nothing. */
function NewView(props: SaveViewProps) {
  const t = useTranslations("saved-views");
  const [wasOpened, setWasOpened] = useState(false);
  const button = (
    <Button
      variant="ghost"
      size="small"
      className="my-auto ml-1 flex-none"
      aria-haspopup="dialog"
      onClick={() => setWasOpened(true)}
    >
      <BookmarkPlus aria-hidden="true" />
      {t("save")}
    </Button>
  );
  if (!wasOpened) return button;
  return (
    <Suspense fallback={button}>
      <NewViewPopover {...props} />
    </Suspense>
  );
}

function ChangedView({
  screen,
  path,
  query,
  current,
  mayDiscard = true,
  save,
}: SaveViewProps & { current: SavedView }) {
  const t = useTranslations("saved-views");
  const [state, action] = useActionForm(() => save({ screen, query, name: current.name, shared: current.shared }));
  return (
    <form action={action} className="my-auto ml-1 flex flex-none items-center gap-1">
      {current.mine && (
        <SubmitButton variant="secondary" size="small" pendingLabel={t("saving")}>
          {t("saveChange")}
        </SubmitButton>
      )}
      {mayDiscard && (
        <Link
          href={savedViewHref(path, current)}
          scroll={false}
          className={buttonVariants({ variant: "ghost", size: "small" })}
        >
          {t("discard")}
        </Link>
      )}
      <FormProblems state={state} />
    </form>
  );
}

function ManageView({ path, current, remove }: SaveViewProps & { current: SavedView }) {
  const t = useTranslations("saved-views");
  const router = useRouter();
  const [state, action] = useActionForm(
    () => remove({ viewId: current.id }),
    () => router.push(path, { scroll: false }),
  );
  return (
    <form action={action} className="my-auto ml-1 flex flex-none items-center gap-1">
      <SubmitButton
        variant="ghost"
        size="iconSmall"
        pendingLabel="…"
        aria-label={t("delete", { name: current.name })}
        title={t("delete", { name: current.name })}
      >
        <Trash2 aria-hidden="true" />
      </SubmitButton>
      <FormProblems state={state} />
    </form>
  );
}
