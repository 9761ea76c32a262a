import { hashText, type Random } from "../state/random";

/** Who buys, and where. County names as they come from the real service: empty for some of Bucharest. */
export type Buyer = {
  firstName: string;
  lastName: string;
  address1: string;
  city: string;
  countyId: number;
  countyName: string;
  postalCode: string;
  phone: string;
  /** Thirteen zeros, or a made-up number whose check digit is right. */
  identityNumber: string;
};

export type Company = { company: string; taxNumber: string; taxOffice: string };

const FIRST_NAMES = [
  "Ștefania",
  "Răzvan",
  "Ioana",
  "Andrei",
  "Cătălina",
  "Mihai",
  "Ilinca",
  "Gheorghe",
  "Țica",
  "Ana-Maria",
  "Bogdan",
  "Sânziana",
  "Horia",
  "Mălina",
  "Zoltán",
  "Crăița",
  "Nicolae",
  "Eleonora",
];
const LAST_NAMES = [
  "Mureșan",
  "Țîrlea",
  "Popescu",
  "Ionescu",
  "Brânză",
  "Căpățână",
  "Ştefănescu",
  "Nagy",
  "Dumitru",
  "O'Connor",
  "Vlăduț",
  "Sârbu",
  "Kovács",
  "Pop-Eleches",
  "Iliescu",
  "Ungureanu",
];
const PLACES = [
  ["Cluj-Napoca", 12, "Cluj", "400489"],
  ["București", 40, "București", "010011"],
  ["Sector 3", 40, "", "030167"],
  ["Timișoara", 35, "Timiș", "300001"],
  ["Iași", 22, "Iași", "700028"],
  ["Brașov", 8, "Brașov", "500001"],
  ["Constanța", 13, "Constanța", "900001"],
  ["Târgu Mureș", 26, "Mureș", "540001"],
  ["Satu Mare", 30, "Satu Mare", "440001"],
  ["Voluntari", 23, "Ilfov", "077190"],
  ["Râmnicu Vâlcea", 38, "Vâlcea", "240001"],
] as const;
const STREETS = [
  "Str. Observatorului nr. 17, bl. OS3, sc. 2, ap. 41",
  "Bd. 21 Decembrie 1989 nr. 95, et. 2",
  "Str. Lalelelor nr. 4",
  "Calea Victoriei nr. 120, interfon 7",
  "Aleea Țarcăului nr. 3, bl. 12, ap. 8",
  "Str. Gării nr. 1, comuna vecină, poarta verde",
  "Şos. Iancului nr. 33, bl. 105A",
];
const COMPANIES = [
  { company: "Atelierul Verde S.R.L.", taxNumber: "RO18547290", taxOffice: "" },
  { company: "Pensiunea „La Ștefan” SRL", taxNumber: "14399840", taxOffice: "Maramureș" },
  { company: "ȚESĂTURI & CO S.A.", taxNumber: "RO2816464", taxOffice: "" },
] as const;

export function randomBuyer(random: Random): Buyer {
  const [city, countyId, countyName, postalCode] = random.pick(PLACES);
  return {
    firstName: random.pick(FIRST_NAMES),
    lastName: random.pick(LAST_NAMES),
    address1: random.pick(STREETS),
    city,
    countyId,
    countyName,
    postalCode,
    phone: `+407${String(random.between(0, 99_999_999)).padStart(8, "0")}`,
    identityNumber: random.happens(0.5) ? NO_IDENTITY : inventIdentityNumber(random),
  };
}

export function randomCompany(random: Random): Company {
  return { ...random.pick(COMPANIES) };
}

export const NO_IDENTITY = "0000000000000";

/** A CNP with a right check digit, of nobody: county code 99 was never given out. */
export function inventIdentityNumber(random: Random): string {
  const year = String(random.between(60, 99));
  const month = String(random.between(1, 12)).padStart(2, "0");
  const day = String(random.between(1, 28)).padStart(2, "0");
  const twelve = `${random.between(1, 2)}${year}${month}${day}99${String(random.between(1, 999)).padStart(3, "0")}`;
  const weights = "279146358279";
  let sum = 0;
  for (let at = 0; at < 12; at += 1) sum += Number(twelve[at]) * Number(weights[at]);
  const check = sum % 11;
  return `${twelve}${check === 10 ? 1 : check}`;
}

/** The per-order masked address that Trendyol gives instead of the buyer's own. */
export function maskedEmail(orderNumber: string): string {
  return `pf+${hashText(orderNumber).toString(36)}@trendyolmail.com`;
}
