SELECT id, proposal_id, name, media_type, size, sha256, account_id, at, round FROM governance_attachment ORDER BY id
