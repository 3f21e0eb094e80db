SELECT quote_ident(rel.relname), quote_ident(con.conname)
  FROM pg_constraint AS con JOIN pg_class AS rel ON rel.oid = con.conrelid
 WHERE con.contype = 'f' AND con.connamespace = current_schema()::regnamespace
 ORDER BY rel.relname, con.conname
