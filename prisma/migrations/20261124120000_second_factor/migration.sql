-- The second step of a sign-in: a secret shared with the person's phone, and codes for the day the phone is lost. Both belong
-- to the person, not to a company. A factor counts only once it was confirmed by a code.
CREATE TABLE "user_second_factor" (
    "user_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" BIGINT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_second_factor_pkey" PRIMARY KEY ("user_id")
);

CREATE TABLE "user_recovery_code" (
    "user_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "user_recovery_code_pkey" PRIMARY KEY ("user_id","code_hash")
);

ALTER TABLE user_second_factor ADD FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE;
ALTER TABLE user_recovery_code ADD FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE;
GRANT SELECT, INSERT, UPDATE, DELETE ON user_second_factor, user_recovery_code TO marfa_app;
