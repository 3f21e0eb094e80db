SELECT a.name, b.name FROM calendar_increment a JOIN calendar_increment b
    ON b.starts_on <= a.ends_on AND b.ends_on >= a.starts_on AND b.id > a.id
