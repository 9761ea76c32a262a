"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import type { ProductAttributeView } from "@/lib/catalog/catalog-types";

/** Names and values such as "Material: bumbac". Sent as JSON under `attributes`; rows without a name are left out. */
export function AttributeListField({ attributes }: { attributes: readonly ProductAttributeView[] }) {
  const t = useTranslations("products-screen.form");
  const [rows, setRows] = useState(() => attributes.map((one, at) => ({ ...one, key: at })));
  const nextKey = useRef(attributes.length);
  const change = (key: number, part: Partial<ProductAttributeView>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const kept = rows.filter((row) => row.name.trim() !== "").map(({ name, value }) => ({ name, value }));
  return (
    <fieldset className="grid max-w-[480px] gap-1.5">
      <legend className="mb-1 font-medium">
        {t("attributes")} <span className="font-normal text-ink-3">({t("attributesHint")})</span>
      </legend>
      <input type="hidden" name="attributes" value={JSON.stringify(kept)} />
      {rows.map((row, at) => (
        <div
          key={row.key}
          className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto] gap-2 max-desk:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]"
        >
          <Input
            value={row.name}
            maxLength={200}
            aria-label={t("attributeName", { at: at + 1 })}
            placeholder={t("attributeNameHint")}
            onChange={(event) => change(row.key, { name: event.target.value })}
          />
          <Input
            value={row.value}
            maxLength={2000}
            aria-label={t("attributeValue", { at: at + 1 })}
            placeholder={t("attributeValueHint")}
            onChange={(event) => change(row.key, { value: event.target.value })}
          />
          <Button
            variant="ghost"
            size="icon"
            aria-label={t("attributeRemove", { at: at + 1 })}
            onClick={() => setRows(rows.filter((other) => other.key !== row.key))}
          >
            <X aria-hidden="true" />
          </Button>
        </div>
      ))}
      <Button
        className="w-fit"
        disabled={rows.length >= 200}
        onClick={() => {
          nextKey.current += 1;
          setRows([...rows, { key: nextKey.current, name: "", value: "" }]);
        }}
      >
        <Plus aria-hidden="true" />
        {t("attributeAdd")}
      </Button>
    </fieldset>
  );
}
