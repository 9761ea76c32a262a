"use client";

import { ArrowUp, Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FieldError } from "@/components/form/form-field";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Picture } from "@/components/ui/picture";

/** Addresses of pictures in their order; the first one stands for the product. Sends them as lines under `images`. */
export function PictureListField({ pictures, error }: { pictures: readonly PictureOfProduct[]; error?: string }) {
  const t = useTranslations("products-screen.form");
  const [list, setList] = useState<readonly PictureOfProduct[]>(pictures);
  const [typed, setTyped] = useState("");
  const isAddress = /^https?:\/\/\S+\.\S+/i.test(typed.trim());
  function add() {
    const url = typed.trim();
    if (!isAddress) return;
    if (!list.some((one) => one.url === url)) setList([...list, { url, href: url }]);
    setTyped("");
  }
  const first = (url: string) => setList([...list].sort((a, b) => Number(b.url === url) - Number(a.url === url)));
  return (
    <fieldset className="grid max-w-[480px] grid-cols-1 gap-1.5">
      <legend className="mb-1 font-medium">
        {t("images")} <span className="font-normal text-ink-3">({list.length}/30)</span>
      </legend>
      <input type="hidden" name="images" value={list.map((one) => one.url).join("\n")} />
      {list.length > 0 && (
        <ul className="grid grid-cols-1 gap-1">
          {list.map((one, at) => (
            <li key={one.url} className="flex items-center gap-2">
              <Picture src={one.href} alt="" size={36} />
              <span className="cut min-w-0 flex-1 text-12 text-ink-2" title={one.url}>
                {one.url.replace(/^https?:\/\//, "")}
              </span>
              {at > 0 && (
                <Button
                  variant="ghost"
                  size="iconSmall"
                  aria-label={t("imageFirst", { at: at + 1 })}
                  onClick={() => first(one.url)}
                >
                  <ArrowUp aria-hidden="true" />
                </Button>
              )}
              <Button
                variant="ghost"
                size="iconSmall"
                aria-label={t("imageRemove", { at: at + 1 })}
                onClick={() => setList(list.filter((other) => other !== one))}
              >
                <X aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="flex gap-2">
        <Input
          id="image-address"
          type="url"
          value={typed}
          placeholder="https://"
          aria-label={t("imageAddress")}
          aria-describedby={error ? "images-error" : undefined}
          aria-invalid={error ? true : undefined}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            add();
          }}
        />
        <Button
          onClick={add}
          disabled={!isAddress || list.length >= 30}
          title={isAddress ? undefined : t("imageAddressHint")}
        >
          <Plus aria-hidden="true" />
          {t("imageAdd")}
        </Button>
      </div>
      <FieldError id="images" error={error} />
    </fieldset>
  );
}

export type PictureOfProduct = {
  readonly url: string;
  /** Where our own copy is, or the address itself while there is none. */
  readonly href: string;
};
