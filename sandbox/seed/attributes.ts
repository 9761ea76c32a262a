import type { ProductAttribute } from "../state/product-types";
import { hashText } from "../state/random";

/** An attribute of a category. Values are served by a separate call, as on the real service. */
export type AttributeDefinition = {
  id: number;
  ro: string;
  en: string;
  required: boolean;
  allowCustom: boolean;
  allowMultipleAttributeValues: boolean;
  varianter: boolean;
  slicer: boolean;
  values: readonly (readonly [ro: string, en: string])[];
};

export const COLOR_NAMES = [
  ["Alb", "White"],
  ["Negru", "Black"],
  ["Roșu", "Red"],
  ["Albastru", "Blue"],
  ["Verde", "Green"],
  ["Bej", "Beige"],
  ["Muștar", "Mustard"],
  ["Vișiniu", "Burgundy"],
  ["Gri", "Grey"],
  ["Maro", "Brown"],
  ["Multicolor", "Multicolour"],
] as const;

const SIZE_NAMES = [
  ["S", "S"],
  ["M", "M"],
  ["L", "L"],
  ["XL", "XL"],
  ["Mărime universală", "One size"],
  ["mic", "small"],
  ["mediu", "medium"],
  ["mare", "large"],
  ["36–39", "36–39"],
  ["40–43", "40–43"],
] as const;

const MATERIAL_NAMES = [
  ["Bumbac", "Cotton"],
  ["Lână", "Wool"],
  ["In", "Linen"],
  ["Ceramică", "Ceramic"],
  ["Lemn", "Wood"],
  ["Sticlă", "Glass"],
  ["Metal", "Metal"],
  ["Piele ecologică", "Faux leather"],
  ["Ceară de soia", "Soy wax"],
  ["Ceară de albine", "Beeswax"],
  ["Răchită", "Wicker"],
  ["Iută", "Jute"],
  ["Pânză", "Canvas"],
  ["Pluș", "Plush"],
  ["Carton", "Cardboard"],
  ["Silicon", "Silicone"],
  ["Nailon", "Nylon"],
  ["Plastic", "Plastic"],
  ["Hârtie", "Paper"],
] as const;

const SIZE: AttributeDefinition = {
  id: 338,
  ro: "Mărime",
  en: "Size",
  required: true,
  allowCustom: true,
  allowMultipleAttributeValues: false,
  varianter: true,
  slicer: false,
  values: SIZE_NAMES,
};
/** Two mandatory attributes share one display name; that trap is real. */
const COLOR_TEXT: AttributeDefinition = {
  id: 47,
  ro: "Culoare",
  en: "Colour",
  required: true,
  allowCustom: true,
  allowMultipleAttributeValues: false,
  varianter: false,
  slicer: true,
  values: [],
};
const COLOR_LISTED: AttributeDefinition = {
  id: 348,
  ro: "Culoare",
  en: "Colour",
  required: true,
  allowCustom: false,
  allowMultipleAttributeValues: false,
  varianter: false,
  slicer: false,
  values: COLOR_NAMES,
};
const MATERIAL: AttributeDefinition = {
  id: 14,
  ro: "Material",
  en: "Material",
  required: false,
  allowCustom: false,
  allowMultipleAttributeValues: true,
  varianter: false,
  slicer: false,
  values: MATERIAL_NAMES,
};
const ORIGIN: AttributeDefinition = {
  id: 1192,
  ro: "Țara de origine",
  en: "Country of origin",
  required: true,
  allowCustom: false,
  allowMultipleAttributeValues: false,
  varianter: false,
  slicer: false,
  values: [
    ["România", "Romania"],
    ["Turcia", "Türkiye"],
    ["China", "China"],
  ],
};

const ATTRIBUTES = [SIZE, COLOR_TEXT, COLOR_LISTED, MATERIAL, ORIGIN] as const;

/** The attributes of a leaf category; food and drink have no colour. */
export function attributesOf(categoryId: number): readonly AttributeDefinition[] {
  const isFood = categoryId >= 1301 && categoryId <= 1303;
  if (isFood || categoryId === 2900 || categoryId === 1415) return [SIZE, ORIGIN];
  return ATTRIBUTES;
}

/** Ids of fixed values do not depend on the language. */
export function valueId(attributeId: number, value: string): number {
  return 600_000 + (hashText(`${attributeId}:${value}`) % 390_000);
}

export function sizeAttribute(size: string): ProductAttribute {
  const isListed = SIZE.values.some(([ro]) => ro === size);
  return {
    attributeId: SIZE.id,
    attributeName: SIZE.ro,
    attributeValueId: isListed ? valueId(SIZE.id, size) : null,
    attributeValue: size,
  };
}

export function contentAttributesFor(color: string, material: string | undefined): ProductAttribute[] {
  const found: ProductAttribute[] = [];
  if (color) {
    found.push({
      attributeId: COLOR_TEXT.id,
      attributeName: COLOR_TEXT.ro,
      attributeValueId: null,
      attributeValue: color,
    });
    found.push({
      attributeId: COLOR_LISTED.id,
      attributeName: COLOR_LISTED.ro,
      attributeValueId: valueId(COLOR_LISTED.id, color),
      attributeValue: color,
    });
  }
  if (material)
    found.push({
      attributeId: MATERIAL.id,
      attributeName: MATERIAL.ro,
      attributeValueId: valueId(MATERIAL.id, material),
      attributeValue: material,
    });
  found.push({
    attributeId: ORIGIN.id,
    attributeName: ORIGIN.ro,
    attributeValueId: valueId(ORIGIN.id, "România"),
    attributeValue: "România",
  });
  return found;
}
