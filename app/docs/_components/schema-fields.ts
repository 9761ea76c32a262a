import { z } from "zod";

export type SchemaField = {
  /** Dotted from the top: "lines[].barcode". */
  name: string;
  type: string;
  isRequired: boolean;
  /** Stands in some forms only: one of several such fields is given. */
  isChoice?: true;
  note: string;
};

type Json = {
  $ref?: string;
  $defs?: Record<string, Json>;
  type?: string | string[];
  format?: string;
  description?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  examples?: unknown[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  maxItems?: number;
  properties?: Record<string, Json>;
  required?: string[];
  items?: Json;
  anyOf?: Json[];
  oneOf?: Json[];
  additionalProperties?: Json | boolean;
};

/** The fields of a schema as rows of a table, nested ones behind their parents; what a reader needs and nothing of the dialect. */
export function schemaFields(schema: z.ZodType, io: "input" | "output"): SchemaField[] {
  const root = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Json;
  return fieldsOf(root, "", root.$defs ?? {}, 0);
}

/** Deeper than this nobody reads; recursive schemas end here too. */
const DEEPEST = 5;

function fieldsOf(given: Json, prefix: string, defs: Record<string, Json>, depth: number): SchemaField[] {
  const schema = resolved(given, defs);
  if (depth > DEEPEST) return [];
  const parts = schema.anyOf ?? schema.oneOf;
  if (parts) return fieldsOfForms(parts.map((part) => fieldsOf(part, prefix, defs, depth)));
  if (schema.type === "array" && schema.items) return fieldsOf(schema.items, `${prefix}[]`, defs, depth + 1);
  return Object.entries(schema.properties ?? {}).flatMap(([key, one]) => {
    const name = prefix ? `${prefix}.${key}` : key;
    const isRequired = schema.required?.includes(key) ?? false;
    const field = { name, type: typeOf(one, defs), isRequired, note: noteOf(one, defs) };
    return [field, ...fieldsOf(one, name, defs, depth + 1)];
  });
}

/** Alternatives share fields; each is told once, and those that not every form has are a choice. */
function fieldsOfForms(forms: SchemaField[][]): SchemaField[] {
  const filled = forms.filter((form) => form.length > 0);
  const all = filled.flat();
  return all
    .filter(({ name }, at) => all.findIndex((field) => field.name === name) === at)
    .map((field) => {
      const isEverywhere = filled.every((form) => form.some(({ name }) => name === field.name));
      return isEverywhere ? field : { ...field, isChoice: true as const };
    });
}

function typeOf(given: Json, defs: Record<string, Json>): string {
  const schema = resolved(given, defs);
  const parts = schema.anyOf ?? schema.oneOf;
  if (parts) return [...new Set(parts.map((part) => typeOf(part, defs)))].join(" or ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (Array.isArray(schema.type)) return schema.type.map((type) => typeOf({ ...schema, type }, defs)).join(" or ");
  if (schema.type === "array") return schema.items ? `${typeOf(schema.items, defs)}[]` : "array";
  if (schema.format === "uuid") return "id";
  if (schema.format === "date-time") return "moment";
  return schema.type ?? "any";
}

function noteOf(given: Json, defs: Record<string, Json>): string {
  const schema = { ...resolved(given, defs), ...(given.description ? { description: given.description } : {}) };
  const limits = [
    schema.default !== undefined && `default ${JSON.stringify(schema.default)}`,
    schema.maxLength !== undefined && `at most ${schema.maxLength} signs`,
    schema.maxItems !== undefined && `at most ${schema.maxItems}`,
    schema.examples?.length && `for example ${JSON.stringify(schema.examples[0])}`,
  ].filter(Boolean);
  return [schema.description, limits.join(", ")].filter(Boolean).join("; ");
}

function resolved(schema: Json, defs: Record<string, Json>): Json {
  const name = schema.$ref?.replace(/^#\/\$defs\//, "");
  return (name && defs[name]) || schema;
}
