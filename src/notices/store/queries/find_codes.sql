SELECT codes FROM message_code WHERE subject = $1 AND day = $2
