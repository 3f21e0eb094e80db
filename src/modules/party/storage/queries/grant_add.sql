INSERT INTO role_grant (id, account_id, role_key, scope_kind, scope_id, starts_on, ends_on, deputy, source)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
