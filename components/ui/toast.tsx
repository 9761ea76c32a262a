"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import { Button } from "./button";

type Toast = { id: number; text: ReactNode; undo?: { label: string; run: () => void } };
type ShowToast = (text: ReactNode, undo?: Toast["undo"]) => void;

const ToastContext = createContext<ShowToast>(() => undefined);
const SHOWN_FOR = 5_000;

/** Confirms what is over and cannot be seen on the page. Never an error, never something still to be done. */
export function useToast(): ShowToast {
  return useContext(ToastContext);
}

/** Holds at most one toast at the bottom left for five seconds; it waits while it is pointed at or focused. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useTranslations("common");
  const [toast, setToast] = useState<Toast | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const hide = useCallback(() => {
    clearTimeout(timer.current);
    setToast(null);
  }, []);
  const count = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setToast(null), SHOWN_FOR);
  }, []);
  const show = useCallback<ShowToast>(
    (text, undo) => {
      setToast({ id: Date.now(), text, undo });
      count();
    },
    [count],
  );
  const stop = useCallback(() => clearTimeout(timer.current), []);
  const value = useMemo(() => show, [show]);

  return (
    <ToastContext.Provider value={value}>
      {children}
      <div
        role="status"
        aria-live="polite"
        className="fixed bottom-4 left-4 z-50 max-desk:right-3 max-desk:bottom-[68px] max-desk:left-3"
      >
        {toast && (
          // biome-ignore lint/a11y/noStaticElementInteractions: pointing only makes the message wait
          <div
            key={toast.id}
            data-slot="toast"
            onMouseEnter={stop}
            onMouseLeave={count}
            onFocus={stop}
            onBlur={count}
            className="rise flex min-h-11 items-center gap-3 rounded-3 border border-line bg-float py-1.5 pr-1.5 pl-3.5 shadow-lift"
          >
            <span className="min-w-0 flex-1">{toast.text}</span>
            {toast.undo && (
              <Button
                size="small"
                onClick={() => {
                  toast.undo?.run();
                  hide();
                }}
              >
                {toast.undo.label}
              </Button>
            )}
            <Button variant="ghost" size="iconSmall" aria-label={t("action.close")} onClick={hide}>
              <X aria-hidden="true" />
            </Button>
          </div>
        )}
      </div>
    </ToastContext.Provider>
  );
}
