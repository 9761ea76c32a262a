import { describe, expect, it } from "vitest";
import { formStateFromResult } from "./form-state";

const words = () => "o propoziție";

describe("what a form learns from an action", () => {
  it("is the sentence of a refusal, and the code under which help tells of it", () => {
    const refused = formStateFromResult({ serverError: { code: "too_many_attempts", facts: { seconds: 9 } } }, words);
    expect(refused).toMatchObject({ formError: "o propoziție", code: "too_many_attempts", signedOut: false });
    expect(formStateFromResult({ serverError: { code: "internal", reference: "R-AB12" } }, words).code).toBe(
      "internal",
    );
  });

  it("is no code where a sentence of the form itself stands, or nothing answered", () => {
    const own = formStateFromResult({ validationErrors: { formErrors: ["Ai trei firme."] } }, words);
    expect(own).toEqual({ errors: {}, formError: "Ai trei firme." });
    const silent = formStateFromResult({ serverError: { code: "no_answer" } }, words);
    expect(silent.noAnswer).toBe(true);
    expect(silent.code).toBeUndefined();
  });

  it("is the first sentence of each field", () => {
    const result = { validationErrors: { cui: { _errors: ["cui", "required"] }, name: { _errors: [] } } };
    expect(formStateFromResult(result, words).errors).toEqual({ cui: "cui" });
  });
});
