-- The numbers of contents, asked after they were kept: what another connection kept meanwhile is seen then, too.
SELECT hash, id FROM contents WHERE hash = ANY($1)
