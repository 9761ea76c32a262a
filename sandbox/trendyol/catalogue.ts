import type { Answer } from "../http/answers";
import { json, productError } from "../http/answers";
import type { Call } from "../http/router";
import { attributesOf, valueId } from "../seed/attributes";
import { BRAND_COUNT, type Brand, brandAt } from "../seed/brands";
import { CATEGORIES, type Category, findCategory, isLeaf } from "../seed/categories";
import type { ApiContext, Language } from "./api-context";
import { invalid, readWhole } from "./read-input";

type TreeNode = { id: number; name: string; parentId: number | null; subCategories: TreeNode[] };

/** GET product-categories: the whole tree in one answer. */
export function listCategories({ world, language }: ApiContext, call: Call): Answer {
  const wanted = call.query.get("name")?.toLowerCase();
  const build = (parentId: number | null): TreeNode[] =>
    CATEGORIES.filter((category) => category.parentId === parentId)
      .map((category) => ({
        id: category.id,
        name: nameOf(category, language),
        parentId: category.parentId,
        subCategories: build(category.id),
      }))
      .filter((node) => !wanted || node.subCategories.length > 0 || node.name.toLowerCase().includes(wanted));
  const tree = build(null);
  return json(200, world.settings.categoriesAsArray ? tree : { categories: tree });
}

/** GET categories/{id}/attributes: flags only, the values are a separate call. */
export function listAttributes({ language }: ApiContext, call: Call): Answer {
  const category = findCategory(Number(call.params.categoryId));
  if (!category || !isLeaf(category.id)) return categoryNotFound();
  const required = call.query.get("required");
  const attributes = attributesOf(category.id).filter((one) => required === null || String(one.required) === required);
  return json(200, {
    id: category.id,
    name: nameOf(category, language),
    displayName: nameOf(category, language),
    categoryAttributes: attributes.map((one) => ({
      categoryId: category.id,
      attribute: { id: one.id, name: nameOf(one, language) },
      required: one.required,
      allowCustom: one.allowCustom,
      allowMultipleAttributeValues: one.allowMultipleAttributeValues,
      varianter: one.varianter,
      slicer: one.slicer,
    })),
  });
}

/** GET categories/{id}/attributes/{attributeId}/values, paged. */
export function listAttributeValues({ language }: ApiContext, call: Call): Answer {
  const category = findCategory(Number(call.params.categoryId));
  if (!category || !isLeaf(category.id)) return categoryNotFound();
  const attribute = attributesOf(category.id).find((one) => one.id === Number(call.params.attributeId));
  if (!attribute) return productError(404, "attribute.not.found", "Attribute not found");
  const page = readWhole(call.query, "page", 0, 0, 1000);
  const size = readWhole(call.query, "size", 1000, 1, 1000);
  if (page === null || size === null) return invalid("invalid.page.size", "Page or size is not valid");
  const shown = attribute.values.slice(page * size, (page + 1) * size);
  return json(200, {
    totalElements: attribute.values.length,
    totalPages: Math.ceil(attribute.values.length / size),
    page,
    size,
    content: shown.map(([ro, en]) => ({
      attributeValueId: valueId(attribute.id, ro),
      attributeValue: language === "ro" ? ro : en,
    })),
  });
}

/** GET brands: pages without totals, read until empty. */
export function listBrands({ world }: ApiContext, call: Call): Answer {
  const page = readWhole(call.query, "page", 0, 0, 100_000);
  const size = readWhole(call.query, "size", 1000, 1, 1000);
  if (page === null || size === null) return invalid("invalid.page.size", "Page or size is not valid");
  const brands: Brand[] = [];
  for (let at = page * size; at < Math.min((page + 1) * size, BRAND_COUNT); at += 1) brands.push(brandAt(at));
  return json(200, world.settings.brandsAsArray ? brands : { brands });
}

/** GET brands/by-name: in any letter case, and silently cut to 20 rows unless `size` is sent. */
export function findBrands(_context: ApiContext, call: Call): Answer {
  const wanted = (call.query.get("name") ?? "").toLowerCase();
  const size = Number(call.query.get("size") ?? 20) || 20;
  const found: Brand[] = [];
  for (let at = 0; at < BRAND_COUNT && found.length < size; at += 1) {
    const brand = brandAt(at);
    if (brand.name.toLowerCase().includes(wanted)) found.push(brand);
  }
  return json(200, found);
}

function nameOf(named: Pick<Category, "ro" | "en">, language: Language): string {
  return language === "ro" ? named.ro : named.en;
}

function categoryNotFound(): Answer {
  return productError(404, "category.not.found", "Category not found");
}
