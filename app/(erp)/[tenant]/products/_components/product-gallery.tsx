import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Picture } from "@/components/ui/picture";

/** The first picture large, the others beside it; each opens in its full size. */
export function ProductGallery({ hrefs, name }: { hrefs: readonly string[]; name: string }) {
  const t = useTranslations("products-screen.page");
  const [first, ...others] = hrefs;
  return (
    <div className="flex flex-none gap-2">
      <OnePicture href={first} alt={name} size={132} />
      {others.length > 0 && (
        <div className="grid auto-cols-[40px] grid-flow-col grid-rows-3 content-start gap-1.5">
          {others.slice(0, 8).map((href, at) => (
            <OnePicture key={href} href={href} alt={t("picture", { at: at + 2 })} size={40} />
          ))}
          {others.length > 8 && (
            <span className="grid size-10 place-items-center rounded-1 bg-well text-12 text-ink-2">
              +{others.length - 8}
            </span>
          )}
        </div>
      )}
    </div>
  );
}

function OnePicture({ href, alt, size }: { href: string | undefined; alt: string; size: number }) {
  if (!href) return <Picture src={null} alt="" size={size} />;
  const large = `${href}?size=large`;
  return (
    <Link href={large} target="_blank" className="rounded-1">
      <Picture src={size > 64 ? large : href} alt={alt} size={size} />
    </Link>
  );
}
