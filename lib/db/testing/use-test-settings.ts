import { TEST_SETTINGS } from "../../../scripts/lib/test-settings";

// Runs before every test file that has no database: the settings are complete, and the database address leads nowhere,
// so that a test that needs one fails at once instead of finding somebody's data.
Object.assign(process.env, TEST_SETTINGS, {
  NODE_ENV: "test",
  DATABASE_URL: "postgresql://nobody:nothing@127.0.0.1:9/none",
});
