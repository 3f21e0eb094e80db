SELECT o.id, o.name, o.kind, o.kvk_number, o.version FROM organisation o WHERE o.kind = 'authority'
 ORDER BY (SELECT count(*) FROM account a WHERE a.organisation_id = o.id) DESC, o.id LIMIT 1
