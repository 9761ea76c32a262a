import type { ReactNode } from "react";
import type { Tone } from "@/components/states/state-vocabulary";
import { Alert } from "@/components/ui/alert";

type InlineNoticeProps = {
  tone: Tone;
  /** What happened and since when: "Trendyol nu răspunde din 10:31." */
  title: ReactNode;
  /** Why, what is safe, when it is tried again. */
  children?: ReactNode;
  /** The ways out, as buttons or links. */
  actions?: ReactNode;
  className?: string;
};

/** Trouble stays where it is until it is mended. Errors and warnings of a page, never a toast. */
export function InlineNotice(props: InlineNoticeProps) {
  return <Alert {...props} />;
}
