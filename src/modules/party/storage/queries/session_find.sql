SELECT s.account_id, a.organisation_id, o.kind, a.locale, s.signed_in_at, s.expires_at, s.id, s.provider_key, s.level, s.confirmed_until, s.extended_at
  FROM session s JOIN account a ON a.id = s.account_id JOIN organisation o ON o.id = a.organisation_id
 WHERE s.token_hash = $1 AND s.expires_at > $2 AND a.state = 'active'
