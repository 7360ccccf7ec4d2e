{filter}
  AND ({key}, i.number) {past} ($2, $3)
