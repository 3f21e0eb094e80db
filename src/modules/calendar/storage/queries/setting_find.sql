SELECT increment_weeks, version FROM calendar_setting WHERE id = 'organisation'
