INSERT INTO lawfulness_conclusion (id, signal_id, seq, conclusion, ground, figures, concluded_by, concluded_at)
VALUES ($1, $2, (SELECT count(*) + 1 FROM lawfulness_conclusion WHERE signal_id = $2), $3, $4, $5, $6, $7)
