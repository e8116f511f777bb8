-- Consent: what a person agreed to or refused, what the law allows without agreement, what was opened in an emergency,
-- and what was shown or sent on each of these. Texts that say something of a person are sealed (bytea).

-- An agreement, a refusal or a ground: purposes, recipient (an agency or a class), kinds of data, from and until.
create table consent_record (
    id               uuid        primary key,
    person_id        uuid        not null references person (id) on delete cascade,
    type             text        not null check (type in ('AGREED', 'REFUSED', 'GROUND')),
    purposes         text[]      not null,
    recipient_agency uuid        references agency (id),
    recipient_class  text        check (recipient_class in ('SERVICE', 'POLICE', 'IMMIGRATION', 'STATISTICS')),
    kinds            text[]      not null check (cardinality(kinds) > 0),
    valid_from       timestamptz not null,
    valid_until      timestamptz,
    given_by         text        check (given_by in ('PERSON', 'GUARDIAN', 'GUARDIAN_AND_CHILD')),
    given_how        text        check (given_how in ('ORAL', 'SIGNED', 'WITNESSED')),
    language         text,
    interpreter      bytea,      -- who interpreted; null where nobody did
    explained_by     bytea,
    text_id          text,       -- which text was read out, in which version and wording
    text_version     text,
    text_sha256      text        check (text_sha256 ~ '^[0-9a-f]{64}$'),
    ground           text        check (ground in ('CHILD_PROTECTION', 'DANGER_TO_LIFE', 'DUTY_IN_LAW')),
    law              text,
    why              bytea,
    referral         uuid,       -- the referral that it was recorded with, if any
    recorded_at      timestamptz not null,
    recorded_by      uuid        not null,
    recorded_name    text        not null,
    recorded_agency  uuid        not null references agency (id),
    ended_at         timestamptz, -- withdrawn, or no longer needed
    ended_by         uuid,
    ended_name       text,
    ended_agency     uuid        references agency (id),
    constraint consent_one_recipient check ((recipient_agency is null) <> (recipient_class is null)),
    constraint consent_basis check (
        (type = 'GROUND') = (ground is not null) and (type = 'GROUND') = (why is not null)
        and (type <> 'GROUND' or valid_until is not null)
        and (type <> 'AGREED' or (given_by is not null and given_how is not null))
        and (ground is distinct from 'DUTY_IN_LAW' or law is not null))
);
create index consent_record_person on consent_record (person_id, recorded_at);

-- What was recorded stays as it was recorded; only its end is added, once.
create function consent_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if clew_system() then
            return old;
        end if;
    elsif old.ended_at is null and new.ended_at is not null
        and (to_jsonb(new) - array['ended_at', 'ended_by', 'ended_name', 'ended_agency'])
            = (to_jsonb(old) - array['ended_at', 'ended_by', 'ended_name', 'ended_agency']) then
        return new;
    end if;
    raise exception 'what was agreed is written once: % is refused', tg_op using errcode = 'restrict_violation';
end
$$;
create trigger consent_record_stays before update or delete on consent_record
    for each row execute function consent_stays();

-- A request to see more in an emergency. A request for a reference that is no case is kept too, and looks the same.
create table consent_glass (
    id              uuid        primary key,
    reference       text        not null,
    person_id       uuid        references person (id) on delete cascade,
    case_id         uuid,
    owner_agency    uuid        references agency (id),
    kinds           text[]      not null check (cardinality(kinds) > 0),
    reason          bytea,
    minutes         integer     not null check (minutes between 1 and 180),
    asked_at        timestamptz not null,
    asked_by        uuid        not null,
    asked_name      text        not null,
    asking_agency   uuid        not null references agency (id),
    answer_before   timestamptz not null,
    decided_at      timestamptz,
    decided_by      uuid,
    decided_name    text,
    decided_agency  uuid        references agency (id),
    approved        boolean,
    open_until      timestamptz,
    ended_at        timestamptz,
    ended_by        uuid,
    ended_name      text,
    told_at         timestamptz,
    constraint glass_two_people check (decided_by is null or decided_by <> asked_by),
    constraint glass_decided check ((decided_at is null) = (approved is null)),
    constraint glass_ends check (approved is not true or open_until <= decided_at + interval '3 hours')
);
create index consent_glass_person on consent_glass (person_id, asked_at);
create index consent_glass_owner on consent_glass (owner_agency, asked_at desc);
create index consent_glass_asking on consent_glass (asking_agency, asked_at desc);

-- What was shown or sent to whom, on what: one row for a recipient, a kind, a basis and a day.
create table consent_disclosure (
    person_id  uuid        not null references person (id) on delete cascade,
    agency_id  uuid        not null references agency (id),
    way        text        not null check (way in ('PACKET', 'SCREEN', 'EXPORT')),
    kind       text        not null,
    basis      text        not null check (basis in ('CONSENT', 'GROUND', 'GLASS', 'MANDATE')),
    basis_id   uuid        not null,
    day        date        not null,
    first_at   timestamptz not null,
    last_at    timestamptz not null,
    times      integer     not null default 1,
    primary key (person_id, agency_id, way, kind, basis_id, day)
);

-- A receipt that was printed: what it says is in the record; here is only that it was made.
create table consent_receipt (
    id         uuid        primary key,
    record_id  uuid        not null references consent_record (id) on delete cascade,
    language   text        not null,
    printed_at timestamptz not null,
    printed_by uuid        not null
);

-- The key by which this instance knows its own receipts, sealed under its master keys.
create table consent_key (
    id     integer primary key check (id = 1),
    sealed bytea   not null
);

do $$
declare
    part text;
begin
    foreach part in array array['consent_record', 'consent_glass', 'consent_disclosure', 'consent_receipt',
        'consent_key'] loop
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
    end loop;
end
$$;

-- Who keeps the person, who is the recipient, and who wrote it down.
create policy reach on consent_record
    using (clew_system() or recorded_agency = clew_agency() or recipient_agency = clew_agency()
           or exists (select 1 from person_reach r
                      where r.person_id = consent_record.person_id and r.agency_id = clew_agency()))
    with check (clew_system() or recorded_agency = clew_agency()
           or exists (select 1 from person_reach r
                      where r.person_id = consent_record.person_id and r.agency_id = clew_agency()));
create policy two_ends on consent_glass
    using (clew_system() or asking_agency = clew_agency() or owner_agency = clew_agency())
    with check (clew_system() or asking_agency = clew_agency() or owner_agency = clew_agency());
create policy reach on consent_disclosure
    using (clew_system() or agency_id = clew_agency()
           or exists (select 1 from person_reach r
                      where r.person_id = consent_disclosure.person_id and r.agency_id = clew_agency()
                        and r.relation = 'OWNER'))
    with check (clew_system() or agency_id = clew_agency()
           or exists (select 1 from person_reach r
                      where r.person_id = consent_disclosure.person_id and r.agency_id = clew_agency()
                        and r.relation = 'OWNER'));
create policy reach on consent_receipt
    using (clew_system() or exists (select 1 from consent_record c where c.id = record_id))
    with check (clew_system() or exists (select 1 from consent_record c where c.id = record_id));
create policy keeper on consent_key using (clew_system()) with check (clew_system());

-- Whether a kind of data about a person is open to an agency at a moment: for lists, which cannot ask person by person.
-- The rule itself is clew.platform.consent.rules.Book; a test holds the two together.
create function consent_covers(
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
                    and n.purposes && c.purposes and n.recorded_at >= c.recorded_at and n.valid_from <= moment
                    and (n.ended_at is null or n.ended_at > moment))))
            or exists (
            select 1 from consent_glass g
            where g.person_id = person and g.asked_by = member and g.approved and wanted = any(g.kinds)
              and g.decided_at <= moment and g.open_until > moment and (g.ended_at is null or g.ended_at > moment))
    $$;
