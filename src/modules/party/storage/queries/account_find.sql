SELECT a.id, a.email, a.display_name, a.state, o.id, o.name, o.kvk_number, o.kind, a.locale,
       a.totp_enabled, a.last_sign_in_at, a.reset_requested_at, a.version
  FROM account a JOIN organisation o ON o.id = a.organisation_id
 WHERE a.id = $1 AND a.kind = 'person'
