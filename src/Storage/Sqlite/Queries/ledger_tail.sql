-- The facts after a snapshot; folded over it they are the present state.
SELECT seq, facts, hash FROM ledger WHERE entity = ? AND seq > ? ORDER BY seq
