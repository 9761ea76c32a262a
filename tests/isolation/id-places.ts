/** Where an id stands in a call of the API: `["lines", "*", "productId"]` is the field of each item of a list. */
export type IdPlace = { where: "path" | "query" | "body"; path: readonly string[] };

export type JsonSchema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
};
type Parameter = { in: string; name: string; schema: JsonSchema };
export type DocumentedOperation = {
  parameters?: Parameter[];
  requestBody?: { content: { "application/json": { schema: JsonSchema } } };
};
export type ApiDocument = {
  paths: Record<string, Record<string, DocumentedOperation>>;
  components?: { schemas?: Record<string, JsonSchema> };
};

/** Every place of an operation that takes an id, read from the OpenAPI document, so that a new one cannot be forgotten. */
export function idPlacesOf(operation: DocumentedOperation, document: ApiDocument): IdPlace[] {
  const places: IdPlace[] = [];
  for (const { in: where, name, schema } of operation.parameters ?? []) {
    if (where !== "path" && where !== "query") continue;
    for (const path of idPathsIn(schema, document, name)) places.push({ where, path: [name, ...path] });
  }
  const body = operation.requestBody?.content["application/json"].schema;
  for (const path of body ? idPathsIn(body, document) : []) places.push({ where: "body", path });
  return places.filter((place, index) => places.findIndex((one) => nameOf(one) === nameOf(place)) === index);
}

export function nameOf({ where, path }: IdPlace): string {
  return `${where} ${path.join(".")}`;
}

/** Names that end like an id's, of things that are the outside world's. */
const NOT_OURS = new Set(["sellerId"]);

/** The paths inside a schema that end at an id, which is told by its format or by the name of its field. */
export function idPathsIn(schema: JsonSchema, document: Partial<ApiDocument> = {}, name = ""): string[][] {
  if (schema.$ref) {
    const meant = document.components?.schemas?.[schema.$ref.split("/").at(-1) ?? ""];
    return idPathsIn(meant ?? {}, document, name);
  }
  const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  const isNamedSo = schema.type === "string" && /(^id|Id)s?$/.test(name) && !NOT_OURS.has(name);
  if (schema.format === "uuid" || isNamedSo) return [[]];
  const found = [
    ...choices.flatMap((choice) => idPathsIn(choice, document, name)),
    ...Object.entries(schema.properties ?? {}).flatMap(([field, inner]) =>
      idPathsIn(inner, document, field).map((path) => [field, ...path]),
    ),
    ...(schema.items ? idPathsIn(schema.items, document, name).map((path) => ["*", ...path]) : []),
  ];
  return found.filter((path, index) => found.findIndex((one) => one.join() === path.join()) === index);
}

/** A copy of `value` with `id` at the place. Throws when the value does not show the place: then the walk would skip it. */
export function withIdAt(value: unknown, path: readonly string[], id: string): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return id;
  if (step === "*") {
    if (!Array.isArray(value) || value.length === 0) throw new Error(`nothing stands at ${path.join(".")}`);
    return value.map((item, index) => (index === 0 ? withIdAt(item, rest, id) : item));
  }
  if (typeof value !== "object" || value === null || !(step in value))
    throw new Error(`nothing stands at ${path.join(".")}`);
  return { ...value, [step]: withIdAt((value as Record<string, unknown>)[step], rest, id) };
}
