import type { IncomingAddress } from "../../channel-port";
import { fixRomanian } from "./fix-romanian";
import type { TrendyolAddress } from "./order-answers";

const CAPITAL = /^(municipiul\s+)?(bucure[sșş]ti|bucharest)\b/i;

/**
 * An address for a courier: street from address1 and address2 (fullAddress glues the city on), the county from countyName,
 * which is empty for some orders from Bucharest. An address that is missing comes as empty fields.
 */
export function toIncomingAddress(address: TrendyolAddress): IncomingAddress {
  const city = fixRomanian(address?.city ?? "");
  const country = (address?.countryCode || "RO").toUpperCase();
  const county = fixRomanian(address?.countyName || address?.stateName || "");
  const names = [address?.firstName ?? "", address?.lastName ?? ""].join(" ");
  return {
    name: fixRomanian(address?.fullName || names),
    company: orNull(fixRomanian(address?.company ?? "")),
    taxNumber: orNull(address?.taxNumber ?? ""),
    taxOffice: orNull(fixRomanian(address?.taxOffice ?? "")),
    line1: fixRomanian(address?.address1 || address?.addressLines?.addressLine1 || ""),
    line2: fixRomanian(address?.address2 || address?.addressLines?.addressLine2 || ""),
    city,
    county: county === "" && country === "RO" && CAPITAL.test(city) ? "București" : county,
    postalCode: (address?.postalCode ?? "").trim(),
    country,
    phone: orNull(address?.phone ?? ""),
  };
}

function orNull(words: string): string | null {
  return words.trim() === "" ? null : words.trim();
}
