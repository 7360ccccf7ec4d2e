-- Changes of tokens and accounts and lines of the audit come one after the other, so that whoever reads on after the last
-- change it knows skips none.
LOCK TABLE tokens IN SHARE ROW EXCLUSIVE MODE
