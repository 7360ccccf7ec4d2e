-- Sessions that would have ended by themselves.
DELETE FROM sessions WHERE expires_at <= $1
