INSERT INTO account (id, organisation_id, email, email_key, display_name, sort_key, search_text, state,
                     locale, kind, password_hash, totp_secret, totp_enabled, totp_last_step, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, NULL, NULL, 0, 0, 1)
