/**
 * The hand-made ranges. A family is one kind of article; each name and colour of it is a product card (content),
 * each size a barcode in that card. Prices are bani, VAT included.
 */
export type Family = {
  code: string;
  category: number;
  brand: string;
  title: string;
  names: readonly (readonly [name: string, code: string])[];
  colors?: readonly Color[];
  sizes?: readonly (readonly [size: string, code: string, extraBani: number])[];
  price: number;
  vat: 0 | 11 | 21;
  sgr?: number;
  drawing: string;
  about: string;
  material?: string;
};

export type Color = "Alb" | "Negru" | "Roșu" | "Albastru" | "Verde" | "Bej" | "Muștar" | "Vișiniu" | "Gri" | "Maro";
