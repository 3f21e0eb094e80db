SELECT conclusion, ground, figures, concluded_by, concluded_at FROM lawfulness_conclusion
 WHERE signal_id = $1 ORDER BY seq DESC
