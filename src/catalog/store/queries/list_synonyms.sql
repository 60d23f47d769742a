SELECT everyday, formal FROM synonym ORDER BY everyday, formal
