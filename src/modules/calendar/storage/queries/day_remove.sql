DELETE FROM calendar_day WHERE on_day = $1
