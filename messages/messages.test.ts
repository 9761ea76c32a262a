import { readdirSync, readFileSync } from "node:fs";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { STATES, type StateEntity } from "@/components/states/state-vocabulary";
import { LOCALES, type Locale } from "@/i18n/locales";
import { NAMESPACES } from "@/i18n/namespaces";
import { readMessage } from "@/i18n/testing/read-message";

type Tree = { [key: string]: string | Tree };

const FORMS = { ro: ["few", "one", "other"], en: ["one", "other"] } as const satisfies Record<Locale, string[]>;
const names = Object.keys(NAMESPACES);

const read = (locale: Locale, name: string): Tree =>
  JSON.parse(readFileSync(new URL(`./${locale}/${name}.json`, import.meta.url), "utf8"));

/** Every sentence with its dotted key. */
function sentences(tree: Tree, prefix = ""): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${prefix}${key}`, value] as [string, string]] : sentences(value, `${prefix}${key}.`),
  );
}

it.each(LOCALES)("lists exactly the files of messages/%s", (locale) => {
  const files = readdirSync(new URL(`./${locale}`, import.meta.url)).map((file) => file.replace(/\.json$/, ""));
  expect(files.sort()).toEqual([...names].sort());
});

describe.each(names)("%s", (name) => {
  const romanian = sentences(read("ro", name));
  const english = sentences(read("en", name));

  it("has the same keys in both languages", () => {
    expect(english.map(([key]) => key).sort()).toEqual(romanian.map(([key]) => key).sort());
  });

  it.each(LOCALES)("is readable as messages in %s", (locale) => {
    const broken: string[] = [];
    const messages = read(locale, name);
    for (const [key, text] of sentences(messages)) {
      const values = Object.fromEntries(readMessage(text).values.map((argument) => [argument, 2]));
      // Tags such as <b> are given by the screen; here they only have to be closed.
      const tags = Object.fromEntries(
        [...text.matchAll(/<(\w+)>/g)].map((tag) => [tag[1] ?? "", (inner: unknown) => String(inner)]),
      );
      const t = createTranslator({
        locale,
        messages: { [name]: messages } as Record<string, never>,
        namespace: name as never,
        timeZone: "Europe/Bucharest",
        onError: (error) => broken.push(`${key}: ${error.message}`),
      });
      (t.markup as unknown as (key: string, values: object) => string)(key, { ...values, ...tags });
    }
    expect(broken).toEqual([]);
  });

  // One language may leave a value out (English has no gender to choose), but neither may ask for another one.
  it("asks for the same values in both languages", () => {
    const needed = new Map(romanian.map(([key, text]) => [key, readMessage(text).values]));
    const different = english.filter(([key, text]) => {
      const values = readMessage(text).values;
      const others = needed.get(key) ?? [];
      return !values.every((value) => others.includes(value)) && !others.every((value) => values.includes(value));
    });
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it.each(LOCALES)("gives every plural its forms in %s", (locale) => {
    const lacking = sentences(read(locale, name)).filter(([, text]) =>
      readMessage(text).plurals.some((forms) => forms.join() !== FORMS[locale].join()),
    );
    expect(lacking.map(([key]) => key)).toEqual([]);
  });

  it("writes Romanian with comma-below letters and Romanian quotes", () => {
    const wrong = romanian.filter(([, text]) => /[ŞşŢţ]|["“]/.test(text.replace(/<[^>]*>/g, "")));
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it("speaks plainly: no exclamation marks, no polite plural formulas", () => {
    const loud = romanian.filter(([, text]) => /!|vă rugăm|dumneavoastră/i.test(text));
    expect(loud.map(([key]) => key)).toEqual([]);
  });
});

it.each(LOCALES)("has a word for every state of the vocabulary in %s", (locale) => {
  const words = new Set(sentences(read(locale, "states")).map(([key]) => key));
  const missing = (Object.keys(STATES) as StateEntity[]).flatMap((entity) =>
    Object.keys(STATES[entity])
      .map((code) => `${entity}.${code}`)
      .filter((key) => !words.has(key)),
  );
  expect(missing).toEqual([]);
});
