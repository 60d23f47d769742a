SELECT id, owner_id, kind, title, trust, state, issuer, number, valid_from, valid_to, channel, added_by,
       added_unit_id, added_at_ms, verified_by, verified_by_name, verified_unit_id, verified_at_ms,
       superseded_by, withdrawn_at_ms, version
FROM library_material
WHERE id = $1
