SELECT content FROM governance_attachment_piece WHERE attachment_id = $1 ORDER BY seq
