SELECT s.id FROM lawfulness_signal s
 WHERE coalesce(s.conclusion, '') <> coalesce((SELECT c.conclusion FROM lawfulness_conclusion c
   WHERE c.signal_id = s.id ORDER BY c.seq DESC LIMIT 1), '') ORDER BY s.id
