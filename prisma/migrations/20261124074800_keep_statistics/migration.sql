-- A large first sync brings its statistics up to date while it runs: until the autovacuum has seen a new seller, the planner takes
-- him for a handful of rows and reads all of them for each item of a page.
GRANT MAINTAIN ON listing, listing_push TO marfa_app;
