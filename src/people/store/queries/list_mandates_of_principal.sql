SELECT id, kind, principal_type, principal_id, relation, basis, scope, acts, valid_from, valid_to,
       granted_by, recorded_by, letter, granted_at_ms, accepted_at_ms, ended_at_ms, ended_how,
       agent_document_type, agent_number, agent_name, reason, end_reason
FROM mandate
WHERE principal_type = $1 AND principal_id = $2
ORDER BY granted_at_ms DESC, id DESC
