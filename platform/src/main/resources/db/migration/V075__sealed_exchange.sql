-- Files that wait and what files said of cases are sealed; the clear columns are emptied when Clew starts
-- (clew.platform.vault). A file has a key of its own; what it said of a case is sealed with the person's keys, in parts
-- by compartment. What an earlier Clew kept of a case in one piece becomes one part.

alter table exchange_import
    add column file_name_sealed bytea,
    add column content_sealed bytea,
    add column sample_sealed bytea,
    add column preview_sealed bytea,
    alter column file_name drop not null,
    alter column preview drop not null;

alter table exchange_rejected
    add column reasons_sealed bytea,
    add column cells_sealed bytea,
    alter column reasons drop not null,
    alter column cells drop not null;

alter table exchange_likely
    add column name_sealed bytea,
    add column known_as_sealed bytea,
    alter column name drop not null,
    alter column known_as drop not null;

select set_config('clew.system', 'on', true);

alter table htcds_record
    add column person_id uuid,
    add column columns_sealed bytea,
    add column columns jsonb,
    add column derived_sealed bytea,
    alter column cells drop not null,
    alter column derived drop not null;
update htcds_record h
set person_id = (select f.person_id from case_file f where f.id = h.case_id),
    columns = (
        select coalesce(jsonb_agg(c.value -> 'column' order by c.number), '[]')
        from jsonb_array_elements(h.cells) with ordinality as c (value, number));
alter table htcds_record alter column person_id set not null;
create index htcds_record_person on htcds_record (person_id);

create table htcds_part (
    case_id      uuid not null references htcds_record (case_id) on delete cascade,
    compartment  text not null,
    person_id    uuid not null,
    agency_id    uuid not null,
    cells        jsonb,
    cells_sealed bytea,
    primary key (case_id, compartment)
);
create index htcds_part_person on htcds_part (person_id);
alter table htcds_part enable row level security;
alter table htcds_part force row level security;
create policy own on htcds_part
    using ((select clew_system()) or agency_id = (select clew_agency()))
    with check ((select clew_system()) or agency_id = (select clew_agency()));

insert into htcds_part (case_id, compartment, person_id, agency_id, cells)
select case_id, 'NARRATIVE', person_id, agency_id, cells from htcds_record;
alter table htcds_record drop column cells;
