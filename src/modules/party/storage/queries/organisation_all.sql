SELECT id, name, kind, kvk_number, version FROM organisation
