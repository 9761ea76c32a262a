-- The lines of one adjustment, for its own page and for taking it back.
CREATE INDEX stock_movement_adjustment ON stock_movement (tenant_id, cause_id) WHERE cause_kind = 'adjustment';
-- Levels where more is promised than there is: few in a healthy shop, and looked for on every visit of the stock page.
CREATE INDEX stock_level_short ON stock_level (tenant_id, product_id) WHERE on_hand < reserved;
