import { type GonePart, withoutGone } from "@/components/data-table/gone-parts";
import { withColumns } from "@/components/data-table/hidden-columns";
import { SaveView, type SaveViewProps } from "@/components/data-table/save-view";
import { deleteViewAction } from "../_actions/delete-view";
import { saveViewAction } from "../_actions/save-view";

type KeepViewProps = Pick<SaveViewProps, "screen" | "path" | "current" | "canKeep" | "mayShare" | "mayKeep"> & {
  slug: string;
  /** The view as the address has it (`currentViewQuery`). */
  addressed: string;
  /** The columns left out: a new view keeps them. */
  hidden: readonly string[];
  /** What the kept view asks for and the list no longer has: keeping it anew leaves that out. */
  gone: readonly GonePart[];
};

/** The way to keep the list as it is looked at, or what was changed in a kept view, behind its tabs. */
export function KeepView({ slug, addressed, hidden, gone, current, ...rest }: KeepViewProps) {
  return (
    <SaveView
      key={current?.id ?? "new"}
      {...rest}
      current={current}
      query={current ? withoutGone(addressed, gone) : withColumns(addressed, hidden)}
      mayDiscard={addressed !== current?.query}
      save={saveViewAction.bind(null, slug)}
      remove={deleteViewAction.bind(null, slug)}
    />
  );
}
