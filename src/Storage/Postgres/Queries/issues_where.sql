{found}
      AND ($4 IS NULL OR i.due_at < $4)
      AND ($2 IS NULL OR ({key}, i.number) {past} ($2, $3))
