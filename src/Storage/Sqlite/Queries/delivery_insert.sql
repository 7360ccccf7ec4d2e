-- One alert on its way to one target, due at once: 0 lies before every instant of the system's clock.
INSERT INTO deliveries (alert, kind, address, recipient, urgency, state, attempts, next_at)
VALUES (?, ?, ?, ?, ?, 'pending', 0, 0)
