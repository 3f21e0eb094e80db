SELECT a.id, a.display_name, a.email FROM account a JOIN organisation o ON o.id = a.organisation_id WHERE o.kind <> 'supplier' AND a.kind = 'person' AND a.state <> 'deactivated' ORDER BY a.id
