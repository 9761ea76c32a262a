/**
 * Stands in for the package `server-only` in tests, which throws everywhere but in the server build of React. The
 * border it guards is checked by the build and by the border lint, not by tests.
 */
export {};
