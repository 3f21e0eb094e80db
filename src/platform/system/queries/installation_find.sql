SELECT organisation_name, demo FROM installation WHERE id = 1
