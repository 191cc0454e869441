"""Plans as open data: what programs, spreadsheets and calendars read."""
