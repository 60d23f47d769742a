-- The number is what joins an agent's record to mandates that were granted before there was one.
SELECT mandate.id, mandate.kind, mandate.principal_type, mandate.principal_id, mandate.relation, mandate.basis, mandate.scope, mandate.acts, mandate.valid_from, mandate.valid_to,
       mandate.granted_by, mandate.recorded_by, mandate.letter, mandate.granted_at_ms, mandate.accepted_at_ms, mandate.ended_at_ms, mandate.ended_how,
       mandate.agent_document_type, mandate.agent_number, mandate.agent_name, mandate.reason, mandate.end_reason
FROM mandate
JOIN natural_person agent
  ON agent.document_type = mandate.agent_document_type AND agent.number_digest = mandate.agent_digest
WHERE agent.id = $1
ORDER BY mandate.granted_at_ms DESC, mandate.id DESC
