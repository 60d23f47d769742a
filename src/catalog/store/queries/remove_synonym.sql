DELETE FROM synonym WHERE everyday = $1 AND formal = $2
