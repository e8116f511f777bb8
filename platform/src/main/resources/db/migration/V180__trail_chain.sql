-- The trail as a chain that cannot be changed unnoticed. How, and why so: docs/decisions/0006-the-chained-trail.md;
-- the encoding, byte by byte: docs/reference/trail.md. The same encoding is in clew.platform.access.chain.Encoding.
--
-- Each entry gets two digests as it is written, here in the database, whoever writes it: one of what it is about (which
-- may be forgotten later without the digest changing) and one of the entry with the first in it. With the entry, in its
-- transaction, a row is put into trail_queue; a sealer takes the rows of finished transactions out of it and adds them
-- to trail_chain. So nobody who writes waits for anybody, a transaction that is rolled back leaves nothing, and nothing
-- committed is passed over.

create table trail_instance (
    single   boolean     primary key default true check (single),
    id       uuid        not null,
    begun_at timestamptz not null
);
insert into trail_instance (id, begun_at) values (gen_random_uuid(), date_trunc('milliseconds', clock_timestamp()));

-- Entries that are not in the chain yet: for some seconds.
create table trail_queue (
    trail_id bigint primary key,
    digest   bytea  not null
);

create table trail_chain (
    position  bigint      primary key check (position > 0),
    trail_id  bigint      not null unique,
    digest    bytea       not null,
    sealed_at timestamptz not null,
    hash      bytea       not null
);

-- The public halves of the keys that this instance has signed checkpoints with.
create table trail_key (
    fingerprint text        primary key,
    public_key  bytea       not null,
    since       timestamptz not null
);

create table trail_checkpoint (
    position    bigint      primary key,
    hash        bytea       not null,
    made_at     timestamptz not null,
    fingerprint text        not null references trail_key (fingerprint),
    signature   bytea       not null
);

create trigger trail_chain_append_only before update or delete or truncate on trail_chain
    for each statement execute function trail_refuses();
create trigger trail_instance_append_only before update or delete or truncate on trail_instance
    for each statement execute function trail_refuses();
create trigger trail_key_append_only before update or delete or truncate on trail_key
    for each statement execute function trail_refuses();
create trigger trail_checkpoint_append_only before update or delete or truncate on trail_checkpoint
    for each statement execute function trail_refuses();

-- A field of what is digested: its length in four bytes (all ones where there is none), and then the field.
create function trail_field(field bytea) returns bytea language sql immutable parallel safe as $$
    select coalesce(int4send(octet_length(field)) || field, '\xffffffff'::bytea)
$$;
create function trail_field(field text) returns bytea language sql stable parallel safe as $$
    select trail_field(convert_to(field, 'UTF8'))
$$;

-- The digest of what an entry is about.
create function trail_payload(salt bytea, subject_id uuid, facts jsonb) returns bytea
    language sql stable parallel safe as $$
    select sha256(trail_field('clew-trail-payload-1'::text) || trail_field(salt) || trail_field(subject_id::text)
        || coalesce((select string_agg(trail_field(key) || trail_field(value), ''::bytea order by key collate "C")
                     from jsonb_each_text(facts)), ''::bytea))
$$;

alter table trail
    add column salt         bytea,   -- null once what the entry is about was forgotten
    add column payload      bytea,
    add column digest       bytea,
    add column forgotten_by bigint;  -- the entry that says who made it be forgotten, and when

-- The digest of an entry.
create function trail_digest(entry trail) returns bytea language sql stable parallel safe as $$
    select sha256(trail_field('clew-trail-entry-1'::text)
        || trail_field((extract(epoch from entry.at) * 1000000)::bigint::text)
        || trail_field(entry.member_id::text) || trail_field(entry.member_name) || trail_field(entry.agency_id::text)
        || trail_field(entry.what) || trail_field(entry.subject_type) || trail_field(entry.verdict)
        || trail_field(entry.payload))
$$;

create function trail_salt() returns bytea language sql volatile parallel safe as $$
    select uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
$$;

-- Entries from before there was a chain are taken into it first, in their order.
alter table trail disable trigger trail_append_only, no force row level security;
update trail set salt = trail_salt();
update trail set payload = trail_payload(salt, subject_id, facts);
update trail set digest = trail_digest(trail);
insert into trail_queue (trail_id, digest) select id, digest from trail order by id;
alter table trail enable trigger trail_append_only, force row level security;
alter table trail alter column payload set not null, alter column digest set not null;
create index trail_forgotten on trail (forgotten_by, id) where forgotten_by is not null;

create function trail_is_digested() returns trigger language plpgsql as $$
begin
    new.salt := trail_salt();
    new.payload := trail_payload(new.salt, new.subject_id, new.facts);
    new.digest := trail_digest(new);
    new.forgotten_by := null;
    insert into trail_queue (trail_id, digest) values (new.id, new.digest);
    return new;
end
$$;
create trigger trail_is_digested before insert on trail for each row execute function trail_is_digested();

-- The one change that is let through: what an entry is about is taken away, by the system, in the name of an entry that
-- records it. Everything else, both digests above all, stays as it was.
create function trail_only_forgets() returns trigger language plpgsql as $$
begin
    if clew_system() and old.salt is not null and new.salt is null
        and new.subject_id is null and new.facts = '{}'::jsonb
        and (new.id, new.at, new.member_id, new.member_name, new.agency_id, new.what, new.subject_type, new.verdict,
             new.payload, new.digest)
            is not distinct from
            (old.id, old.at, old.member_id, old.member_name, old.agency_id, old.what, old.subject_type, old.verdict,
             old.payload, old.digest)
        and exists (select from trail f
                    where f.id = new.forgotten_by and f.id > old.id and f.what = 'trail.forgotten')
    then
        return new;
    end if;
    raise exception 'The trail is append-only: % refused.', tg_op using errcode = 'insufficient_privilege';
end
$$;

create function trail_refuses_members() returns trigger language plpgsql as $$
begin
    if clew_system() then
        return null;
    end if;
    raise exception 'The trail is append-only: % refused.', tg_op using errcode = 'insufficient_privilege';
end
$$;

drop trigger trail_append_only on trail;
create trigger trail_append_only before delete or truncate on trail
    for each statement execute function trail_refuses();
create trigger trail_change_is_systems before update on trail
    for each statement execute function trail_refuses_members();
create trigger trail_only_forgets before update on trail
    for each row execute function trail_only_forgets();
create policy trail_forget on trail for update using (clew_system()) with check (clew_system());
