SELECT on_day, name, statutory, eu, closed, source FROM calendar_day WHERE on_day >= $1 AND on_day <= $2 ORDER BY on_day
