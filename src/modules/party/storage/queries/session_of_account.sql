SELECT s.id, s.provider_key, s.level, s.user_agent, s.address, s.signed_in_at, s.extended_at, s.expires_at, s.token_hash
  FROM session s WHERE s.account_id = $1 AND s.expires_at > $2 ORDER BY s.extended_at DESC, s.id
