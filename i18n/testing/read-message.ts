/** What a sentence of the messages asks for: the names of its values and the forms of each of its plurals. */
export type MessageNeeds = { values: string[]; plurals: string[][] };

/** Reads the part of ICU MessageFormat that our messages use: `{name}`, `{name, number}`, plural and select, nested. */
export function readMessage(text: string): MessageNeeds {
  const values = new Set<string>();
  const plurals: string[][] = [];
  let at = 0;

  function until(signs: string) {
    const from = at;
    while (at < text.length && !signs.includes(text.charAt(at))) at++;
    return text.slice(from, at).trim();
  }

  function sentence() {
    while (at < text.length && text.charAt(at) !== "}") {
      if (text.charAt(at) === "{") value();
      else at++;
    }
  }

  function value() {
    at++;
    values.add(until(",}"));
    if (text.charAt(at) === "}") {
      at++;
      return;
    }
    at++;
    const kind = until(",}");
    if (kind === "plural" || kind === "select") choices(kind);
    else until("}");
    at++;
  }

  function choices(kind: "plural" | "select") {
    const forms: string[] = [];
    at++;
    for (let form = until("{}"); text.charAt(at) === "{"; form = until("{}")) {
      forms.push(form);
      at++;
      sentence();
      at++;
    }
    // Exact forms (=0) are extra, not one of the language's own.
    if (kind === "plural") plurals.push(forms.filter((form) => !form.startsWith("=")).sort());
  }

  sentence();
  return { values: [...values].sort(), plurals };
}
