import { Clock, FileText } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";

export function KitButtons() {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button variant="primary">
        Trimite la Trendyol <Kbd>Enter</Kbd>
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
  );
}
