-- The next change of sessions.
UPDATE session_changes SET last = last + 1
