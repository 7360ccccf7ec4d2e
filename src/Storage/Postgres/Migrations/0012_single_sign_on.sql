-- Single sign-on: by whom a provider of identities knows the owner of an account, and what a session was begun with.

ALTER TABLE accounts
  ADD COLUMN issuer    text COLLATE "C",
  ADD COLUMN subject   text COLLATE "C",
  ADD COLUMN linked_at bigint;
CREATE UNIQUE INDEX accounts_identity ON accounts (issuer, subject) WHERE subject IS NOT NULL;

ALTER TABLE sessions ADD COLUMN method text NOT NULL DEFAULT 'password';
