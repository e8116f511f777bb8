-- What waits on a day, as an agency sees it: its relation to the case, and the reference of the case for a list. The view has
-- no rights of its own: whoever asks passes the fence of each table under it.
create view due_strand with (security_invoker = true) as
    select s.id, s.case_id, s.person_id, s.track, s.kind, s.due_on, f.reference, r.relation
      from assist_strand s
      join case_file f on f.id = s.case_id
      join case_reach r on r.case_id = s.case_id and r.agency_id = clew_agency() and r.relation in ('OWNER', 'PARTNER')
     where s.due_on is not null;
