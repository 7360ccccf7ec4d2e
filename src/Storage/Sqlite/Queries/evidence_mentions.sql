-- Events in a stretch of the ledger that may name evidence. A name may be written with escapes, so whatever has one is read.
SELECT position, input
FROM ledger
WHERE position > ?1 AND position <= ?2
  AND kind IN ('inspection.visit.v1', 'inspection.duty.v1', 'inspection.rectification.v1', 'inspection.lookback.v1')
  AND (instr(input, x'65766964656e6365') > 0 OR instr(input, x'5c75') > 0)
ORDER BY position
