SELECT used.column_name::text,
       quote_ident(used.column_name) || CASE WHEN col.data_type = 'text' THEN ' COLLATE "C"' ELSE '' END
  FROM information_schema.table_constraints AS whole
  JOIN information_schema.key_column_usage AS used
    ON used.constraint_schema = whole.constraint_schema AND used.constraint_name = whole.constraint_name
   AND used.table_name = whole.table_name
  JOIN information_schema.columns AS col
    ON col.table_schema = whole.table_schema AND col.table_name = whole.table_name AND col.column_name = used.column_name
 WHERE whole.table_schema = current_schema() AND whole.table_name = $1 AND whole.constraint_type = 'PRIMARY KEY'
 ORDER BY used.ordinal_position
