import { Clock, FileText } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Checklist } from "@/components/parts/checklist";
import { Cover } from "@/components/parts/cover";
import { EmptyState } from "@/components/parts/empty-state";
import { InlineNotice } from "@/components/parts/inline-notice";
import { ReadOnlyBand } from "@/components/shell/trial";
import { NodeMark } from "@/components/states/node-mark";
import { StateBadge } from "@/components/states/state-badge";
import { STATES, type StateEntity, type Tone } from "@/components/states/state-vocabulary";
import { Status } from "@/components/states/status";
import { Thread } from "@/components/states/thread";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Skeleton } from "@/components/ui/skeleton";
import { KitConflict } from "./kit-conflict";
import { KitControls } from "./kit-controls";
import { KitForm } from "./kit-form";
import { orderSteps, pushSteps } from "./sample";

const SWATCHES = [
  ["paper", "bg-paper"],
  ["sheet", "bg-sheet"],
  ["well", "bg-well"],
  ["float", "bg-float"],
  ["line", "bg-line"],
  ["line-2", "bg-line-2"],
  ["ink", "bg-ink"],
  ["ink-2", "bg-ink-2"],
  ["ink-3", "bg-ink-3"],
  ["brand", "bg-brand"],
  ["brand-tint", "bg-brand-tint"],
  ["brand-tint-2", "bg-brand-tint-2"],
  ["kraft", "bg-kraft"],
  ["kraft-2", "bg-kraft-2"],
  ["moving", "bg-moving-mark"],
  ["you", "bg-you-mark"],
  ["broken", "bg-broken-mark"],
  ["done", "bg-done-mark"],
] as const;
const TONES: [Tone, "none" | "moving" | "you" | "broken" | "parked" | "done", string][] = [
  ["quiet", "none", "Nouă"],
  ["moving", "moving", "Se trimite"],
  ["you", "you", "Neacoperită"],
  ["broken", "broken", "Refuzată"],
  ["parked", "parked", "Reținută"],
  ["done", "done", "Confirmat"],
];

/** Everything of the kit on one sheet. `of` sets the names of its fields apart where it stands on a page twice. */
export async function KitSheet({ of }: { of: string }) {
  const t = await getTranslations("states.tone");
  return (
    <div className="grid grid-cols-3 gap-4 max-wide:grid-cols-1">
      <Box title="Suprafețe, cerneală, semn" wide>
        <div className="grid grid-cols-6 gap-2 max-desk:grid-cols-3">
          {SWATCHES.map(([name, look]) => (
            <div key={name} className="text-11 text-ink-2">
              <span className={`block h-8 rounded-2 shadow-[inset_0_0_0_1px_rgb(128_128_128/0.2)] ${look}`} />
              {name}
            </div>
          ))}
        </div>
      </Box>
      <Box title="Litera">
        <p className="font-bold font-head text-28">Țărmuri și mănăstire</p>
        <p className="font-semibold text-20">Comenzi, 1.234 de bucăți</p>
        <p className="text-14">Ștefăniță și Ioniță, „Ardeal”, 50 × 90 cm</p>
        <p>0123456789 · Il1 O0 · 1.111,11 · 8.888,88 lei</p>
        <p className="text-12 text-ink-3">12 px: preluat acum 18 s, următoarea în 42 s</p>
      </Box>
      <Box title="Stări: culoarea spune cine are treabă">
        <ul className="grid gap-1.5">
          {TONES.map(([tone, node, word]) => (
            <li key={tone} className="grid grid-cols-[118px_118px_20px_1fr] items-center gap-2 max-desk:grid-cols-2">
              <span>
                <Status tone={tone} fill="filled">
                  {word}
                </Status>
              </span>
              <span>
                <Status tone={tone} fill="plain">
                  {word}
                </Status>
              </span>
              <NodeMark node={node} />
              <span>{t(tone)}</span>
            </li>
          ))}
        </ul>
      </Box>
      <Box title="Firul">
        <ul className="grid gap-2">
          {[
            ["ddmnn", "comandă: AWB în lucru"],
            ["ybpsn", "toate formele"],
          ].map(([nodes = "", word]) => (
            <li key={nodes} className="flex items-center gap-4">
              <Thread steps={orderSteps(nodes)} /> <span className="text-ink-2">{word}</span>
            </li>
          ))}
          {[
            ["dddd", "stoc la zi"],
            ["ddbn", "trimis, refuzat"],
            ["dddy", "confirmat, dar văzut altfel"],
            ["pssd", "oprit de om"],
          ].map(([nodes = "", word]) => (
            <li key={nodes} className="flex items-center gap-4">
              <Thread steps={pushSteps(nodes)} /> <span className="text-ink-2">{word}</span>
            </li>
          ))}
        </ul>
      </Box>
      <Box title="Butoane și taste">
        <div className="flex flex-wrap items-center gap-2">
          <Button variant="primary">
            Emite factura CRD 000418 <Kbd>Enter</Kbd>
          </Button>
          <Button>
            Reține <Kbd>H</Kbd>
          </Button>
          <Button variant="ghost">Altele</Button>
          <Button disabled>Trimite</Button>
          <Button variant="danger">Anulează 3 comenzi</Button>
          <Button size="small">
            <FileText aria-hidden="true" />
            Mic
          </Button>
          <Button variant="primary" size="large">
            Mare
          </Button>
          <Button size="icon" aria-label="Ceas">
            <Clock aria-hidden="true" />
          </Button>
          <Badge>PJ</Badge>
          <Badge variant="kraft">Probă</Badge>
        </div>
        <KitControls of={of} />
      </Box>
      <Box title="Formular">
        <KitForm of={of} />
      </Box>
      <Box title="Gol">
        <EmptyState
          className="p-0"
          title="Nicio comandă încă"
          actions={<Button variant="primary">Comandă de încercare</Button>}
        >
          Verificat acum 20 s, următoarea verificare în 40 s. Poți pune o comandă de încercare, ca să vezi drumul.
        </EmptyState>
        <EmptyState
          className="mt-4 border-line border-t p-0 pt-4"
          title="Niciun rezultat pentru „lumanre”"
          actions={<Button>Șterge filtrele</Button>}
        >
          Căutat în număr, nume, telefon, cod și AWB, în toate stările.
        </EmptyState>
      </Box>
      <Box title="Eroare, încărcare">
        <div className="grid gap-2.5">
          <InlineNotice
            tone="broken"
            title="Trendyol nu răspunde din 10:31."
            actions={<Button size="small">Încearcă acum</Button>}
          >
            Nimic nu se pierde: 12 trimiteri așteaptă și pleacă singure. Următoarea încercare în 2 min.
          </InlineNotice>
          <InlineNotice tone="you" title="Factura nu s-a emis: diferă cu 0,01 lei.">
            Client 409,81, linii 409,82. Numărul CRD 000418 nu a fost folosit.
          </InlineNotice>
          <InlineNotice tone="moving" title="Se citește catalogul." />
          <InlineNotice tone="parked" title="Pus pe pauză de Ioana Munteanu." />
          <InlineNotice tone="done" title="Cheile merg." />
          <Skeleton label="Se încarcă" />
        </div>
      </Box>
      <Box title="Probă încheiată" wide>
        <ReadOnlyBand
          actions={
            <>
              <Button variant="primary">Cere activarea</Button>
              <Button>Exportă tot</Button>
            </>
          }
        />
      </Box>
      <Box title="Doi pe același lucru">
        <KitConflict of={of} />
      </Box>
      <Box title="Acoperire, pași, cronologie">
        <div className="grid justify-items-start gap-3">
          {[6, 5, 0].map((held) => (
            <Cover key={held} held={held} wanted={6} />
          ))}
          <Checklist
            items={[
              { key: "a", node: "done", title: "Cheile merg" },
              { key: "b", node: "moving", title: "Se citește catalogul" },
              { key: "c", node: "none", title: "Prima trimitere" },
            ]}
          />
        </div>
      </Box>
      <Box title="Vocabularul stărilor" full>
        <div className="grid grid-cols-4 gap-x-6 gap-y-4 max-wide:grid-cols-2 max-desk:grid-cols-1">
          {(Object.keys(STATES) as StateEntity[]).map((entity) => (
            <div key={entity}>
              <h3 className="mb-1 font-semibold text-12 text-ink-3">{entity}</h3>
              <ul className="grid justify-items-start gap-1">
                {Object.keys(STATES[entity]).map((code) => (
                  <li key={code}>
                    <StateBadge entity={entity} code={code} values={{ at: "10:52", count: 14 }} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
          <div>
            <h3 className="mb-1 font-semibold text-12 text-ink-3">necunoscută</h3>
            <StateBadge entity="order" code="ReadyToFly" />
          </div>
        </div>
      </Box>
    </div>
  );
}

function Box({ title, wide, full, children }: { title: string; wide?: boolean; full?: boolean; children: ReactNode }) {
  const span = full ? "col-span-3 max-wide:col-span-1" : wide ? "col-span-2 max-wide:col-span-1" : "";
  return (
    <section className={`min-w-0 rounded-3 border border-line bg-sheet p-4 ${span}`}>
      <h2 className="mb-2.5 font-semibold text-11 text-ink-3">{title}</h2>
      {children}
    </section>
  );
}
