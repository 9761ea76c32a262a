/** A failure whose message is one sentence for the person at the terminal; its stack trace is never shown. */
export class ExplainedFailure extends Error {
  override readonly name = "ExplainedFailure";
}

export function explainedFailure(sentence: string): ExplainedFailure {
  return new ExplainedFailure(sentence);
}
