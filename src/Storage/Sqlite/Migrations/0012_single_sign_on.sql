-- Single sign-on: by whom a provider of identities knows the owner of an account, and what a session was begun with.

ALTER TABLE accounts ADD COLUMN issuer TEXT;
ALTER TABLE accounts ADD COLUMN subject TEXT;
ALTER TABLE accounts ADD COLUMN linked_at INTEGER;
CREATE UNIQUE INDEX accounts_identity ON accounts (issuer, subject) WHERE subject IS NOT NULL;

ALTER TABLE sessions ADD COLUMN method TEXT NOT NULL DEFAULT 'password';
