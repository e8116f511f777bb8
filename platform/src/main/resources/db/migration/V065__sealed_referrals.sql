-- What agencies write to each other about a person is sealed; the clear columns are emptied when Clew starts
-- (clew.platform.vault). A packet is kept in parts, one for each kind of data, each sealed in its own compartment.

alter table referral
    add column place_sealed bytea,
    add column ground_why_sealed bytea,
    add column explained_by_sealed bytea,
    add column state_words_sealed bytea,
    alter column explained_by drop not null,
    drop constraint referral_basis,
    add constraint referral_basis check (
        (agreement = 'AGREED' and agreed_by is not null and agreed_how is not null and ground is null)
        or (agreement = 'WITHOUT' and ground is not null and agreed_by is null));

alter table referral_event add column words_sealed bytea;

drop trigger referral_event_written_once on referral_event;
drop trigger referral_packet_written_once on referral_packet;
create trigger referral_event_written_once before update or delete on referral_event
    for each row execute function clew_only_seals('words', 'words_sealed');

select set_config('clew.system', 'on', true);

create table referral_part (
    referral_id  uuid    not null references referral (id),
    layer        text    not null check (layer in ('AT_ONCE', 'ON_ACCEPTANCE')),
    position     integer not null,
    person_id    uuid    not null,
    kind         text    not null,
    lines        jsonb,
    lines_sealed bytea,
    primary key (referral_id, layer, position)
);
create index referral_part_person on referral_part (person_id);
alter table referral_part enable row level security;
alter table referral_part force row level security;
create policy layers on referral_part
    using (clew_system() or exists (
        select 1 from referral r
        where r.id = referral_id
          and (r.from_agency = clew_agency()
               or (r.to_agency = clew_agency()
                   and (layer = 'AT_ONCE' or r.state in ('ACCEPTED', 'DONE'))))))
    with check (clew_system() or exists (
        select 1 from referral r where r.id = referral_id and r.from_agency = clew_agency()));

insert into referral_part (referral_id, layer, position, person_id, kind, lines)
select p.referral_id, p.layer, part.number, r.person_id, part.value ->> 'kind', part.value -> 'lines'
from referral_packet p join referral r on r.id = p.referral_id,
    jsonb_array_elements(p.content -> 'parts') with ordinality as part (value, number);
alter table referral_packet alter column content drop not null;
update referral_packet set content = null;
alter table referral_packet drop column content;

create trigger referral_packet_written_once before update or delete on referral_packet
    for each row execute function referral_history_is_written_once();
create trigger referral_part_written_once before update or delete on referral_part
    for each row execute function clew_only_seals('lines', 'lines_sealed');

alter table referral_draft
    add column person_id uuid,
    add column service text,
    add column content_sealed bytea,
    alter column content drop not null;
update referral_draft d
set person_id = (select f.person_id from case_file f where f.id = d.case_id), service = content ->> 'service';
alter table referral_draft alter column person_id set not null;
create index referral_draft_person on referral_draft (person_id);
create index referral_person on referral (person_id);
