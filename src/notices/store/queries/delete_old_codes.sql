DELETE FROM message_code WHERE day < $1
