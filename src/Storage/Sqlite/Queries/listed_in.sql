-- The region that the row of an item's live issue names. Two searches by key, at each load of an item.
SELECT region FROM issues WHERE number = (SELECT issue FROM items WHERE site = ?1 AND template = ?2)
