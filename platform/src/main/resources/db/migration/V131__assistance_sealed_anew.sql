-- What happened is written once. Its sealed words may be sealed anew with another key, and emptied when a person is erased
-- (V002); everything else about such a row stays refused.

drop trigger assist_happening_stays on assist_happening;
drop trigger contact_made_stays on contact_made;
drop trigger safe_contact_stays on safe_contact;
create trigger assist_happening_stays before update or delete on assist_happening
    for each row execute function clew_only_seals('words');
create trigger contact_made_stays before update or delete on contact_made
    for each row execute function clew_only_seals('words');
create trigger safe_contact_stays before update or delete on safe_contact
    for each row execute function clew_only_seals('content', 'code_word');
drop function assistance_stays();
