-- The fence between agencies: who is asking, as the row policies of every table with personal data see it.
-- The application sets clew.agency or clew.system for each piece of work (clew.platform.database.Fence).

create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- The agency that asks; null when nobody does.
create function clew_agency() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('clew.agency', true), '')::uuid;

-- Whether Clew itself asks: sign-in, jobs.
create function clew_system() returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('clew.system', true) = 'on', false);

-- Where the login may create roles, the application works as clew_app, which owns nothing and passes no fence.
-- Where it may not, the login itself works, as owner of the tables: they all force row security on their owner.
do $$
begin
    if not exists (select from pg_roles where rolname = current_user and (rolsuper or rolcreaterole)) then
        return;
    end if;
    begin
        create role clew_app nologin;
    exception when duplicate_object or unique_violation then
        null;
    end;
    begin
        execute format('grant clew_app to %I', current_user);
    exception when insufficient_privilege then
        return;
    end;
    grant usage on schema public to clew_app;
    alter default privileges in schema public grant select, insert, update, delete on tables to clew_app;
    alter default privileges in schema public grant usage, select on sequences to clew_app;
end
$$;
