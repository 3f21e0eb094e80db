INSERT INTO governance_attachment_piece (attachment_id, seq, content) VALUES ($1, $2, $3)
