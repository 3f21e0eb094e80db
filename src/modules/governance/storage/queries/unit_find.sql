SELECT id, name, number, parent_id, ends_on, version FROM governance_unit WHERE id = $1
