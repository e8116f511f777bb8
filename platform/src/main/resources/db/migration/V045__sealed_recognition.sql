-- What people wrote at arrivals and screenings is sealed; the clear columns are emptied when Clew starts
-- (clew.platform.vault). Which indicator was answered how stays in clear: the instruments compute with it.

alter table arrival_group
    add column place_sealed bytea,
    add column note_sealed bytea;
alter table arrival
    add column party_sealed bytea,
    add column note_sealed bytea;
alter table screening_safety
    add column interpreter_sealed bytea,
    add column note_sealed bytea;
alter table observation add column note_sealed bytea;
alter table screening_decision
    add column reason_sealed bytea,
    alter column reason drop not null;

drop trigger observation_stays on observation;
drop trigger screening_safety_stays on screening_safety;
drop trigger screening_decision_stays on screening_decision;
create trigger observation_stays before update on observation
    for each row execute function clew_only_seals('note', 'note_sealed');
create trigger screening_safety_stays before update on screening_safety
    for each row execute function clew_only_seals('interpreter', 'interpreter_sealed', 'note', 'note_sealed');
create trigger screening_decision_stays before update on screening_decision
    for each row execute function clew_only_seals('reason', 'reason_sealed');
drop function screening_refuses();

-- Who waits says with which group they came; the place is read there.
alter table waiting add column group_id uuid references arrival_group (id) on delete set null;

create or replace function arrival_waits() returns trigger language plpgsql as $$
begin
    insert into waiting as w (agency_id, person_id, since, alone_child, urgent, group_id)
    select new.agency_id, new.person_id, g.arrived_at, new.alone_child, new.urgent,
        case when g.place_sealed is not null then g.id end
    from arrival_group g where g.id = new.group_id
    on conflict (agency_id, person_id) do update set
        due_on = null,
        alone_child = w.alone_child or excluded.alone_child,
        urgent = coalesce(excluded.urgent, w.urgent),
        group_id = coalesce(excluded.group_id, w.group_id);
    return null;
end
$$;

select set_config('clew.system', 'on', true);
update waiting w
set place = null,
    group_id = (
        select a.group_id from arrival a join arrival_group g on g.id = a.group_id
        where a.person_id = w.person_id and a.agency_id = w.agency_id and g.place is not null
        order by g.arrived_at desc limit 1)
where w.place is not null;
alter table waiting drop column place;
