-- The check items of a site.
SELECT site, template, kind, state, next_due_at, last_at, last_value, issue FROM items WHERE site = $1 ORDER BY template
