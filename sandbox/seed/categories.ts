/** The category tree of the sandbox. Only leaves hold products. Names by language; ids never change. */
export type Category = { id: number; parentId: number | null; ro: string; en: string };

export const CATEGORIES: readonly Category[] = [
  { id: 100, parentId: null, ro: "Casă și decorațiuni", en: "Home & decoration" },
  { id: 1010, parentId: 100, ro: "Lumânări și parfumuri de cameră", en: "Candles & room scents" },
  { id: 1011, parentId: 100, ro: "Vaze", en: "Vases" },
  { id: 1012, parentId: 100, ro: "Decorațiuni de perete", en: "Wall decoration" },
  { id: 1013, parentId: 100, ro: "Coșuri și depozitare", en: "Baskets & storage" },
  { id: 1014, parentId: 100, ro: "Ghivece", en: "Plant pots" },
  { id: 1015, parentId: 100, ro: "Lămpi și veioze", en: "Lamps" },
  { id: 110, parentId: null, ro: "Bucătărie", en: "Kitchen" },
  { id: 1022, parentId: 110, ro: "Căni", en: "Mugs" },
  { id: 1023, parentId: 110, ro: "Farfurii și boluri", en: "Plates & bowls" },
  { id: 1024, parentId: 110, ro: "Tocătoare", en: "Cutting boards" },
  { id: 1025, parentId: 110, ro: "Ceainice", en: "Teapots" },
  { id: 1026, parentId: 110, ro: "Pahare", en: "Glasses" },
  { id: 120, parentId: null, ro: "Textile pentru casă", en: "Home textiles" },
  { id: 1030, parentId: 120, ro: "Prosoape și ștergare", en: "Towels" },
  { id: 1031, parentId: 120, ro: "Perne decorative", en: "Cushions" },
  { id: 1032, parentId: 120, ro: "Covoare", en: "Rugs" },
  { id: 1033, parentId: 120, ro: "Lenjerii și pături", en: "Bedding & blankets" },
  { id: 130, parentId: null, ro: "Alimente", en: "Food" },
  { id: 1301, parentId: 130, ro: "Miere", en: "Honey" },
  { id: 1302, parentId: 130, ro: "Dulcețuri și siropuri", en: "Jams & syrups" },
  { id: 1303, parentId: 130, ro: "Ceaiuri", en: "Teas" },
  { id: 140, parentId: null, ro: "Băuturi", en: "Drinks" },
  { id: 2900, parentId: 140, ro: "Sucuri și limonade", en: "Juices & lemonades" },
  { id: 1415, parentId: 140, ro: "Apă", en: "Water" },
  { id: 150, parentId: null, ro: "Îmbrăcăminte", en: "Clothing" },
  { id: 1501, parentId: 150, ro: "Tricouri", en: "T-shirts" },
  { id: 1502, parentId: 150, ro: "Ii și bluze", en: "Blouses" },
  { id: 1503, parentId: 150, ro: "Rochii", en: "Dresses" },
  { id: 1504, parentId: 150, ro: "Șosete", en: "Socks" },
  { id: 160, parentId: null, ro: "Genți", en: "Bags" },
  { id: 971, parentId: 160, ro: "Genți de umăr", en: "Shoulder bags" },
  { id: 170, parentId: null, ro: "Jucării", en: "Toys" },
  { id: 1701, parentId: 170, ro: "Jucării din lemn", en: "Wooden toys" },
  { id: 1702, parentId: 170, ro: "Jucării de pluș", en: "Plush toys" },
  { id: 1703, parentId: 170, ro: "Puzzle", en: "Puzzles" },
  { id: 180, parentId: null, ro: "Accesorii electronice", en: "Electronics accessories" },
  { id: 1801, parentId: 180, ro: "Huse de telefon", en: "Phone cases" },
  { id: 1802, parentId: 180, ro: "Cabluri și încărcătoare", en: "Cables & chargers" },
  { id: 190, parentId: null, ro: "Cosmetice", en: "Cosmetics" },
  { id: 1901, parentId: 190, ro: "Săpunuri", en: "Soaps" },
  { id: 1902, parentId: 190, ro: "Creme și uleiuri", en: "Creams & oils" },
  { id: 200, parentId: null, ro: "Papetărie", en: "Stationery" },
  { id: 2001, parentId: 200, ro: "Caiete și agende", en: "Notebooks" },
];

const BY_ID = new Map(CATEGORIES.map((category) => [category.id, category]));
const PARENTS = new Set(CATEGORIES.map((category) => category.parentId));

export function findCategory(id: number): Category | null {
  return BY_ID.get(id) ?? null;
}

export function isLeaf(id: number): boolean {
  return BY_ID.has(id) && !PARENTS.has(id);
}
