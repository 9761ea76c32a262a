// Loading a route registers its operation; the OpenAPI document and the documentation page need all of them. A test
// compares this list with the folders.
import "./connections/[id]/route";
import "./connections/[id]/runs/[runId]/route";
import "./connections/[id]/sync/route";
import "./connections/route";
import "./health/route";
import "./listings/[id]/route";
import "./listings/import/route";
import "./listings/route";
import "./orders/[id]/route";
import "./orders/route";
import "./prices/route";
import "./products/[id]/route";
import "./products/route";
import "./stock-adjustments/route";
import "./stock-levels/route";
import "./stock-movements/route";
import "./warehouses/route";
