/** Where an id stands in a call of the API: `["lines", "*", "productId"]` is the field of each item of a list. */
export type IdPlace = { where: "path" | "query" | "body"; path: readonly string[] };

type Schema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
};
type Parameter = { in: string; name: string; schema: Schema };
export type DocumentedOperation = {
  parameters?: Parameter[];
  requestBody?: { content: { "application/json": { schema: Schema } } };
};
export type ApiDocument = {
  paths: Record<string, Record<string, DocumentedOperation>>;
  components?: { schemas?: Record<string, Schema> };
};

/** Every place of an operation that takes an id, read from the OpenAPI document, so that a new one cannot be forgotten. */
export function idPlacesOf(operation: DocumentedOperation, document: ApiDocument): IdPlace[] {
  const places: IdPlace[] = [];
  for (const { in: where, name, schema } of operation.parameters ?? []) {
    if (where !== "path" && where !== "query") continue;
    for (const path of idPaths(schema, document)) places.push({ where, path: [name, ...path] });
  }
  const body = operation.requestBody?.content["application/json"].schema;
  for (const path of body ? idPaths(body, document) : []) places.push({ where: "body", path });
  return places.filter((place, index) => places.findIndex((one) => nameOf(one) === nameOf(place)) === index);
}

export function nameOf({ where, path }: IdPlace): string {
  return `${where} ${path.join(".")}`;
}

function idPaths(schema: Schema, document: ApiDocument): string[][] {
  if (schema.$ref) return idPaths(document.components?.schemas?.[schema.$ref.split("/").at(-1) ?? ""] ?? {}, document);
  if (schema.format === "uuid") return [[]];
  const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  return [
    ...choices.flatMap((choice) => idPaths(choice, document)),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, inner]) =>
      idPaths(inner, document).map((path) => [name, ...path]),
    ),
    ...(schema.items ? idPaths(schema.items, document).map((path) => ["*", ...path]) : []),
  ];
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
