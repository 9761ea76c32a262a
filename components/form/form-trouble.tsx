import { cn } from "@/components/cn";
import type { FormState } from "./form-state";
import { ProblemWay } from "./problem-way";

/** The error of a form that is only a button, in a line beside it; a form with fields has `FormProblems`. Nothing while there is none. */
export function FormTrouble({ state, className }: { state: FormState; className?: string }) {
  if (!state.formError) return null;
  return (
    <span role="alert" data-slot="form-trouble" className={cn("text-12 text-broken-ink", className)}>
      {state.formError}
      <ProblemWay state={state} />
    </span>
  );
}
