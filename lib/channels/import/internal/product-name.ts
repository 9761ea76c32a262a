/**
 * The name of a product made from a listing: its title and the values that tell it from its siblings, unless the title has them already.
 */
export function productName(listing: { title: string; attributes: { value: string; isVariant?: boolean }[] }): string {
  const title = listing.title.toLowerCase();
  const extra = listing.attributes
    .filter((attribute) => attribute.isVariant && !title.includes(attribute.value.toLowerCase()))
    .map((attribute) => attribute.value);
  return [listing.title, ...new Set(extra)].join(", ");
}
