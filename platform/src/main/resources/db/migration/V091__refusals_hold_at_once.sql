-- A refusal holds from the moment at which it was recorded: nobody announces a no for later.

create or replace function consent_covers(
    person uuid, agency uuid, class text, member uuid, used_for text[], wanted text, moment timestamptz)
    returns boolean language sql stable parallel safe
    as $$
        select exists (
            select 1 from consent_record c
            where c.person_id = person and c.type in ('AGREED', 'GROUND') and wanted = any(c.kinds)
              and (c.recipient_agency = agency or c.recipient_class = class)
              and c.valid_from <= moment and (c.valid_until is null or c.valid_until > moment)
              and (c.ended_at is null or c.ended_at > moment)
              and (c.type = 'GROUND' or c.purposes && used_for)
              and (c.type = 'GROUND' or not exists (
                  select 1 from consent_record n
                  where n.person_id = person and n.type = 'REFUSED' and wanted = any(n.kinds)
                    and (n.recipient_agency = agency or n.recipient_class = class)
                    and n.purposes && c.purposes and n.recorded_at >= c.recorded_at and n.recorded_at <= moment
                    and (n.ended_at is null or n.ended_at > moment))))
            or exists (
            select 1 from consent_glass g
            where g.person_id = person and g.asked_by = member and g.approved and wanted = any(g.kinds)
              and g.decided_at <= moment and g.open_until > moment and (g.ended_at is null or g.ended_at > moment))
    $$;
