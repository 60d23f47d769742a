SELECT DISTINCT year FROM yearly_volume ORDER BY year
