-- An alarm about a missing child reaches members in named roles: which roles of an agency were told, and each member who was.

alter table child_missing_told add column roles text[] not null
    default '{FIRST_RESPONDER,CASE_WORKER,GUARDIAN,DECISION_MAKER,CO_ORDINATOR}';
alter table child_missing_told alter column roles drop default;

-- One row for each member; one without a member where nobody at the agency has the role, and one without an agency where
-- there is no such agency. Holds nothing about the child.
create table child_missing_notice (
    id           uuid        primary key,
    missing_id   uuid        not null references child_missing (id),
    case_id      uuid        not null,
    person_id    uuid        not null,
    who          text        not null,
    role         text        not null,
    agency_id    uuid,
    agency_name  text,
    member_id    uuid,
    told_at      timestamptz not null,
    seen_at      timestamptz,
    check ((agency_id is null) = (agency_name is null)),
    check (member_id is null or agency_id is not null),
    unique (missing_id, role, member_id)
);
create index child_missing_notice_by_missing on child_missing_notice (missing_id);

alter table child_missing_notice enable row level security;
alter table child_missing_notice force row level security;
create policy system on child_missing_notice using ((select clew_system()));
create policy told on child_missing_notice
    using (agency_id = (select clew_agency()) or exists (
        select 1 from case_reach r
        where r.case_id = child_missing_notice.case_id and r.agency_id = (select clew_agency())
          and r.relation in ('OWNER', 'PARTNER')));
